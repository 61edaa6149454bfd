package dev.vitae.document.export;

import dev.vitae.document.Link;
import dev.vitae.document.PlainText;
import dev.vitae.document.WebAddress;
import java.util.List;
import java.util.stream.Collectors;

/** Text as an editor of rich text keeps it: HTML in which a résumé's own angle brackets are text. */
final class RichHtml {

    private RichHtml() {}

    static String paragraphs(List<String> lines) {
        return lines.stream().map(line -> "<p>" + escaped(line) + "</p>").collect(Collectors.joining());
    }

    static String list(List<String> items) {
        return items.isEmpty()
                ? ""
                : items.stream()
                        .map(item -> "<li><p>" + escaped(item) + "</p></li>")
                        .collect(Collectors.joining("", "<ul>", "</ul>"));
    }

    static String links(List<Link> links) {
        return links.stream().map(link -> "<p>" + link(link) + "</p>").collect(Collectors.joining());
    }

    private static String link(Link link) {
        String address = PlainText.line(link.link());
        String name = PlainText.line(link.name());
        return WebAddress.isWeb(address)
                ? "<a href=\"" + escaped(address) + "\">" + escaped(name.isEmpty() ? address : name) + "</a>"
                : escaped((name + " " + address).strip());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
