package dev.vitae.document.export;

import dev.vitae.document.export.Outline.Block;
import dev.vitae.document.export.Outline.Entry;
import dev.vitae.document.export.Outline.Item;
import dev.vitae.document.export.Outline.Items;
import dev.vitae.document.export.Outline.Linked;
import dev.vitae.document.export.Outline.Paragraph;
import dev.vitae.document.export.Outline.Part;
import dev.vitae.document.export.Outline.Terms;
import dev.vitae.document.rendering.Photo;
import dev.vitae.document.template.Design;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A Word document (ECMA-376) that people go on editing: the styles Title, Heading 1 for sections, Heading 2 for entries
 * and List Bullet carry the whole look, dates stand at a tab stop, addresses are links.
 */
final class DocxExport {

    private final Design design;
    /** Null for none. */
    private final Photo photo;

    private final StringBuilder body = new StringBuilder();
    /** Addresses by the id of their relationship. */
    private final Map<String, String> links = new LinkedHashMap<>();

    private DocxExport(Design design, Photo photo) {
        this.design = design;
        this.photo = design.options().photo() ? photo : null;
    }

    /** @param photo null for none */
    static byte[] write(Outline outline, Design design, Photo photo) {
        DocxExport export = new DocxExport(design, photo);
        export.body(outline);
        return new DocxPackage(outline.name(), design, export.body.toString(), export.links, export.photo).bytes();
    }

    private void body(Outline outline) {
        if (!outline.name().isEmpty() || photo != null) {
            String shown = photo == null ? "" : DocxXml.photo(photo, outline.name());
            paragraph("Title", outline.name(), shown + run(outline.name()));
        }
        if (!outline.contact().isEmpty()) {
            paragraph("Contact", "", line(outline.contact()));
        }
        outline.parts().forEach(this::part);
    }

    private void part(Part part) {
        if (!part.heading().isEmpty()) {
            paragraph("Heading1", part.heading(), run(part.heading()));
        }
        part.blocks().forEach(this::block);
    }

    private void block(Block block) {
        if (block instanceof Paragraph paragraph) {
            paragraph("Normal", paragraph.text(), run(paragraph.text()));
        } else if (block instanceof Terms terms) {
            String line = String.join(", ", terms.terms());
            paragraph("Normal", line, run(line));
        } else if (block instanceof Items items) {
            items(items.items());
        } else if (block instanceof Entry entry) {
            String dates = entry.dates().isEmpty()
                    ? ""
                    : "<w:r><w:tab/></w:r>" + DocxXml.run(entry.dates(), "<w:rStyle w:val=\"Dates\"/>");
            if (!entry.title().isEmpty() || !dates.isEmpty()) {
                paragraph("Heading2", entry.title(), run(entry.title()) + dates);
            }
            items(entry.items());
        }
    }

    private void items(List<Item> items) {
        for (Item item : items) {
            String label = item.label().isEmpty() ? "" : DocxXml.run(item.label() + ": ", "<w:b/>");
            paragraph("ListBullet", item.text().text(), label + linked(item.text()));
        }
    }

    private String line(List<Linked> parts) {
        return String.join(run(" · "), parts.stream().map(this::linked).toList());
    }

    private String linked(Linked part) {
        if (part.address().isEmpty()) {
            return run(part.text());
        }
        String id = "link" + (links.size() + 1);
        links.put(id, part.address());
        return "<w:hyperlink r:id=\"" + id + "\" w:history=\"1\">"
                + DocxXml.run(part.text(), "<w:rStyle w:val=\"Hyperlink\"/>") + "</w:hyperlink>";
    }

    private static String run(String text) {
        return text.isEmpty() ? "" : DocxXml.run(text, "");
    }

    /** @param lead the text that decides in which direction the paragraph runs */
    private void paragraph(String style, String lead, String runs) {
        body.append("<w:p><w:pPr><w:pStyle w:val=\"").append(style).append("\"/>");
        body.append(DocxXml.isRightToLeft(lead) ? "<w:bidi/>" : "").append("</w:pPr>");
        body.append(runs).append("</w:p>\n");
    }
}
