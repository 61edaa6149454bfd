package dev.vitae.document.export;

import java.text.Bidi;

/** Words as WordprocessingML. */
final class DocxXml {

    private DocxXml() {}

    /** @param look run properties that stand before any other (ECMA-376 part 1, 17.3.2) */
    static String run(String text, String look) {
        String properties = look + (isRightToLeft(text) ? "<w:rtl/>" : "");
        return "<w:r>" + (properties.isEmpty() ? "" : "<w:rPr>" + properties + "</w:rPr>")
                + "<w:t xml:space=\"preserve\">" + Xml.escaped(text) + "</w:t></w:r>";
    }

    /** Whether the first letter that has a direction runs from right to left (UAX #9, P2). */
    static boolean isRightToLeft(String text) {
        return !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }
}
