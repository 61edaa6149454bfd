package dev.vitae.document.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

/** Builds the document tree that the PDF engine lays out, without a detour through text and a parser. */
final class DomWriter {
    /**
     * Bullets are text, not drawn shapes, so that who extracts the text sees where an item begins; and elements, not
     * generated content, which the engine would tag as items of their own.
     */
    private static final Markup BULLET = Markup.element("span", "•").styled("bullet");

    /** Which of a character's variants is meant, where a font has several: these fonts have one. */
    private static final Pattern VARIATION_SELECTOR = Pattern.compile("[\\x{fe00}-\\x{fe0f}\\x{e0100}-\\x{e01ef}]");

    /** One glyph in most fonts, and extracted as one of both: Greek words need the letter. */
    private static final char MICRO = '\u00b5';

    private static final char MU = '\u03bc';
    private static final Markup SEPARATOR = Markup.element("span", " · ").styled("sep");

    private final DocumentBuilder builder = builder();

    Document document(Markup.Element html) {
        Document document = empty();
        append(document, document, html);
        return document;
    }

    private Document empty() {
        synchronized (builder) {
            return builder.newDocument();
        }
    }

    private static DocumentBuilder builder() {
        try {
            return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("the JDK has no XML document builder", impossible);
        }
    }

    private static void append(Document document, Node parent, Markup markup) {
        if (markup instanceof Markup.Text text) {
            String value = VARIATION_SELECTOR.matcher(text.value()).replaceAll("");
            parent.appendChild(document.createTextNode(value.replace(MICRO, MU)));
        } else if (markup instanceof Markup.Element element) {
            org.w3c.dom.Element node = document.createElement(element.name());
            element.attributes().forEach(node::setAttribute);
            if (element.name().equals("li")) {
                append(document, node, BULLET);
            }
            if (element.name().equals("a")) {
                // What a tagged PDF's link says of itself.
                node.setAttribute("title", node.getAttribute("href"));
            }
            separatedAtLineEnds(element.children()).forEach(child -> append(document, node, child));
            parent.appendChild(node);
        }
    }

    /**
     * No line begins with a separator: it becomes the end of the text before it, since the engine may break a line between
     * any two elements. Not of a link's, which would have it clicked.
     */
    private static List<Markup> separatedAtLineEnds(List<Markup> children) {
        List<Markup> separated = new ArrayList<>();
        for (Markup child : children) {
            int last = separated.size() - 1;
            if (child.equals(SEPARATOR) && last >= 0 && !hasLink(separated.get(last))) {
                separated.set(last, ended(separated.get(last)));
                separated.add(Markup.element("span", " "));
            } else {
                separated.add(child);
            }
        }
        return separated;
    }

    private static Markup ended(Markup markup) {
        if (markup instanceof Markup.Text text) {
            return Markup.text(text.value() + "\u00a0·");
        }
        Markup.Element element = (Markup.Element) markup;
        List<Markup> children = new ArrayList<>(element.children());
        children.add(ended(children.remove(children.size() - 1)));
        return new Markup.Element(element.name(), element.attributes(), children);
    }

    private static boolean hasLink(Markup markup) {
        return markup instanceof Markup.Element element
                && (element.name().equals("a") || element.children().stream().anyMatch(DomWriter::hasLink));
    }
}
