package dev.vitae.document.export;

import dev.vitae.document.ResumeContent;
import dev.vitae.document.letter.Letter;
import dev.vitae.document.letter.Letter.Role;
import dev.vitae.document.template.Design;
import java.util.Map;
import java.util.stream.Collectors;

/** A letter as a Word document: the résumé's styles, with the room between paragraphs that a letter has. */
final class DocxLetter {
    /** In twentieths of a point. */
    private static final int GAP = 160;

    private static final int WIDE_GAP = 320;

    private DocxLetter() {}

    static byte[] write(Letter letter, Design design) {
        Outline head =
                new Outliner(design.options()).outline(ResumeContent.empty().withPersonalInfo(letter.sender()));
        String contact = head.contact().stream().map(Outline.Linked::text).collect(Collectors.joining(" · "));
        StringBuilder body = new StringBuilder();
        body.append(paragraph("Title", head.name(), "", ""));
        body.append(paragraph("Contact", contact, "", spacing(WIDE_GAP)));
        letter.lines(design.options().language())
                .forEach(line -> body.append(paragraph(
                        "Normal",
                        line.text(),
                        line.role() == Role.SUBJECT ? "<w:b/><w:bCs/>" : "",
                        spacing(isLast(line.role()) ? WIDE_GAP : GAP))));
        return new DocxPackage(head.name(), design, body.toString(), Map.of(), null).bytes();
    }

    /** Whether more than a line is left below it. */
    private static boolean isLast(Role role) {
        return role == Role.RECIPIENT || role == Role.DATE;
    }

    private static String spacing(int after) {
        return "<w:spacing w:after=\"" + after + "\"/>";
    }

    private static String paragraph(String style, String text, String look, String spacing) {
        if (text.isEmpty()) {
            return "";
        }
        String bidi = DocxXml.isRightToLeft(text) ? "<w:bidi/>" : "";
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/>" + bidi + spacing + "</w:pPr>" + DocxXml.run(text, look)
                + "</w:p>\n";
    }
}
