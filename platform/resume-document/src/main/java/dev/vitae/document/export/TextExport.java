package dev.vitae.document.export;

import dev.vitae.document.WebAddress;
import dev.vitae.document.export.Outline.Block;
import dev.vitae.document.export.Outline.Entry;
import dev.vitae.document.export.Outline.Item;
import dev.vitae.document.export.Outline.Items;
import dev.vitae.document.export.Outline.Linked;
import dev.vitae.document.export.Outline.Paragraph;
import dev.vitae.document.export.Outline.Part;
import dev.vitae.document.export.Outline.Terms;
import java.util.List;

/** Plain text for pasting into forms: no line is wrapped, headings are underlined, addresses stand in full. */
final class TextExport {

    private final StringBuilder text = new StringBuilder();

    private TextExport() {}

    static String write(Outline outline) {
        TextExport export = new TextExport();
        export.line(outline.name());
        outline.contact().forEach(contact -> export.line(linked(contact)));
        outline.parts().forEach(export::part);
        return export.text.toString();
    }

    private void part(Part part) {
        gap();
        if (!part.heading().isEmpty()) {
            line(part.heading());
            line("-".repeat(Math.max(3, part.heading().length())));
        }
        boolean first = true;
        for (Block block : part.blocks()) {
            if (!first && block instanceof Entry) {
                gap();
            }
            block(block);
            first = false;
        }
    }

    private void block(Block block) {
        if (block instanceof Paragraph paragraph) {
            line(paragraph.text());
        } else if (block instanceof Terms terms) {
            line(String.join(", ", terms.terms()));
        } else if (block instanceof Items items) {
            items(items.items());
        } else if (block instanceof Entry entry) {
            line(entry.title());
            line(entry.dates());
            items(entry.items());
        }
    }

    private void items(List<Item> items) {
        items.forEach(item -> line("- " + (item.label().isEmpty() ? "" : item.label() + ": ") + linked(item.text())));
    }

    /** A mail address says where it leads, other links say it in full. */
    private static String linked(Linked link) {
        String address = link.address();
        if (address.isEmpty() || address.startsWith("mailto:")) {
            return link.text();
        }
        return WebAddress.display(address).equals(link.text()) ? address : link.text() + ": " + address;
    }

    private void line(String line) {
        if (!line.isEmpty()) {
            text.append(line).append('\n');
        }
    }

    private void gap() {
        if (!text.isEmpty()) {
            text.append('\n');
        }
    }
}
