package dev.vitae.document.export;

import dev.vitae.document.export.Outline.Block;
import dev.vitae.document.export.Outline.Entry;
import dev.vitae.document.export.Outline.Item;
import dev.vitae.document.export.Outline.Items;
import dev.vitae.document.export.Outline.Linked;
import dev.vitae.document.export.Outline.Part;
import dev.vitae.document.export.Outline.Terms;
import java.util.List;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/** CommonMark: a heading for the name, each section and each entry; what looks like markup in the text is escaped. */
final class MarkdownExport {

    private final MarkdownRenderer renderer = MarkdownRenderer.builder().build();

    String write(Outline outline) {
        Document document = new Document();
        if (!outline.name().isEmpty()) {
            document.appendChild(heading(1, outline.name()));
        }
        if (!outline.contact().isEmpty()) {
            document.appendChild(line(outline.contact()));
        }
        for (Part part : outline.parts()) {
            if (!part.heading().isEmpty()) {
                document.appendChild(heading(2, part.heading()));
            }
            part.blocks().forEach(block -> add(document, block));
        }
        return renderer.render(document);
    }

    private static void add(Node document, Block block) {
        if (block instanceof Outline.Paragraph paragraph) {
            document.appendChild(with(new Paragraph(), new Text(paragraph.text())));
        } else if (block instanceof Terms terms) {
            document.appendChild(with(new Paragraph(), new Text(String.join(", ", terms.terms()))));
        } else if (block instanceof Items items) {
            document.appendChild(list(items.items()));
        } else if (block instanceof Entry entry) {
            entry(document, entry);
        }
    }

    private static void entry(Node document, Entry entry) {
        if (!entry.title().isEmpty()) {
            document.appendChild(heading(3, entry.title()));
        }
        if (!entry.dates().isEmpty()) {
            document.appendChild(with(new Paragraph(), with(new Emphasis(), new Text(entry.dates()))));
        }
        if (!entry.items().isEmpty()) {
            document.appendChild(list(entry.items()));
        }
    }

    private static Node list(List<Item> items) {
        BulletList list = new BulletList();
        list.setTight(true);
        for (Item item : items) {
            Paragraph text = new Paragraph();
            if (!item.label().isEmpty()) {
                text.appendChild(with(new StrongEmphasis(), new Text(item.label() + ":")));
                text.appendChild(new Text(" "));
            }
            text.appendChild(linked(item.text()));
            list.appendChild(with(new ListItem(), text));
        }
        return list;
    }

    private static Node line(List<Linked> parts) {
        Paragraph line = new Paragraph();
        for (Linked part : parts) {
            if (line.getFirstChild() != null) {
                line.appendChild(new Text(" | "));
            }
            line.appendChild(linked(part));
        }
        return line;
    }

    private static Node linked(Linked part) {
        Text text = new Text(part.text());
        return part.address().isEmpty() ? text : with(new Link(part.address(), null), text);
    }

    private static Node heading(int level, String text) {
        Heading heading = new Heading();
        heading.setLevel(level);
        return with(heading, new Text(text));
    }

    private static Node with(Node parent, Node child) {
        parent.appendChild(child);
        return parent;
    }
}
