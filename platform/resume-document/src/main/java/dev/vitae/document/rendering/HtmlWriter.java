package dev.vitae.document.rendering;

import java.util.Set;

/** Writes {@link Markup} as HTML, every text and attribute escaped. */
final class HtmlWriter {
    private static final Set<String> VOID = Set.of("meta", "link", "br", "hr", "img");

    private final StringBuilder out = new StringBuilder(16_384);

    static String document(Markup.Element html) {
        HtmlWriter writer = new HtmlWriter();
        writer.out.append("<!DOCTYPE html>\n");
        writer.write(html);
        return writer.out.append('\n').toString();
    }

    /** As text of HTML or XML. */
    static String escaped(String value) {
        HtmlWriter writer = new HtmlWriter();
        writer.escape(value);
        return writer.out.toString();
    }

    private void write(Markup markup) {
        if (markup instanceof Markup.Text text) {
            escape(text.value());
        } else if (markup instanceof Markup.Element element) {
            write(element);
        }
    }

    private void write(Markup.Element element) {
        out.append('<').append(element.name());
        element.attributes().forEach((name, value) -> {
            out.append(' ').append(name).append("=\"");
            escape(value);
            out.append('"');
        });
        out.append('>');
        if (VOID.contains(element.name())) {
            return;
        }
        element.children().forEach(element.name().equals("style") ? this::raw : this::write);
        out.append("</").append(element.name()).append('>');
    }

    /** A style element's content has no escapes in HTML; it is always one of our own stylesheets. */
    private void raw(Markup markup) {
        out.append(((Markup.Text) markup).value());
    }

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
    }
}
