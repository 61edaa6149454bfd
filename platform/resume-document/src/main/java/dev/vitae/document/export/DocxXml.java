package dev.vitae.document.export;

import dev.vitae.document.Resources;
import dev.vitae.document.rendering.Photo;
import java.text.Bidi;

/** Words as WordprocessingML. */
final class DocxXml {

    private static final String PHOTO = Resources.text("/export/docx/photo.xml");
    /** 26 mm in English Metric Units (ECMA-376 part 1, 20.1.2.1). */
    private static final int PHOTO_HEIGHT = 26 * 36_000;

    private DocxXml() {}

    /** @param look run properties that stand before any other (ECMA-376 part 1, 17.3.2) */
    static String run(String text, String look) {
        String properties = look + (isRightToLeft(text) ? "<w:rtl/>" : "");
        return "<w:r>" + (properties.isEmpty() ? "" : "<w:rPr>" + properties + "</w:rPr>")
                + "<w:t xml:space=\"preserve\">" + Xml.escaped(text) + "</w:t></w:r>";
    }

    /**
     * At the right of the page's top, with the text beside it; the relationship {@code photo} names the picture.
     *
     * @param name whose it is, read where it is not seen
     */
    static String photo(Photo photo, String name) {
        return PHOTO.replace("{width}", String.valueOf(photo.widthAt(PHOTO_HEIGHT)))
                .replace("{height}", String.valueOf(PHOTO_HEIGHT))
                .replace("{name}", Xml.escaped(name));
    }

    /** Whether the first letter that has a direction runs from right to left (UAX #9, P2). */
    static boolean isRightToLeft(String text) {
        return !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }
}
