package dev.vitae.vacancy.postings.markup;

import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** HTML → lines as a reader sees them: paragraphs apart, items with bullets, terms beside what is said of them. */
final class Html {

    private static final String BLOCKS =
            " address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td th thead tr ul ";
    private static final String APART =
            " article blockquote dl figure h1 h2 h3 h4 h5 h6 main ol p pre section table ul ";
    private static final String UNREAD =
            " script style noscript template svg math iframe object canvas audio video head select option textarea input button ";

    private Html() {}

    static Document parse(String html, String base) {
        return Jsoup.parse(html, base == null ? "" : base);
    }

    /** The text of a fragment: what a JobPosting has for a description. A plain text with line breaks stays as it is. */
    static String text(String fragment) {
        String whole = fragment;
        // Some are escaped twice.
        if (!whole.contains("<") && whole.contains("&lt;")) {
            whole = org.jsoup.parser.Parser.unescapeEntities(whole, false);
        }
        if (!whole.matches("(?s).*<[a-zA-Z/][^>]*>.*")) {
            return org.jsoup.parser.Parser.unescapeEntities(whole, false).strip();
        }
        return text(parse(whole, null).body());
    }

    static String text(Element element) {
        Lines lines = new Lines();
        NodeTraversor.traverse(lines, element);
        return lines.text();
    }

    /** What the page says of itself: its title, and that for other sites. */
    static Stream<String> titles(Document page) {
        return Stream.concat(
                        Stream.of("og:title", "twitter:title")
                                .map(name -> meta(page, name))
                                .flatMap(Optional::stream),
                        Stream.of(page.title(), page.select("h1").text()))
                .map(String::strip)
                .filter(title -> !title.isEmpty() && title.length() <= 300);
    }

    static Optional<String> meta(Document page, String name) {
        Element found = page.selectFirst("meta[property=" + name + "], meta[name=" + name + "]");
        return Optional.ofNullable(found).map(it -> it.attr("content").strip()).filter(text -> !text.isEmpty());
    }

    static boolean isUnread(Element element) {
        return UNREAD.contains(" " + element.normalName() + " ") || isHidden(element);
    }

    private static boolean isHidden(Element element) {
        String style = element.attr("style").replace(" ", "").toLowerCase(java.util.Locale.ROOT);
        return element.hasAttr("hidden") || style.contains("display:none") || style.contains("visibility:hidden");
    }

    /** Puts a text together while a tree is walked, without recursion. */
    private static final class Lines implements NodeVisitor {

        private final StringBuilder text = new StringBuilder();
        private int unread;
        private int preformatted;
        private boolean space;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element) {
                if (unread > 0 || isUnread(element)) {
                    unread++;
                    return;
                }
                String name = element.normalName();
                preformatted += name.equals("pre") ? 1 : 0;
                if (name.equals("br")) {
                    newLine();
                } else if (APART.contains(" " + name + " ")) {
                    paragraph();
                } else if (BLOCKS.contains(" " + name + " ") && !isCellBehindAnother(element)) {
                    newLine();
                }
                if (name.equals("li")) {
                    text.append("• ");
                } else if (isCellBehindAnother(element)) {
                    text.append(element.normalName().equals("dd") ? ": " : " | ");
                }
            } else if (node instanceof TextNode words && unread == 0) {
                append(words.getWholeText());
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return;
            }
            if (unread > 0) {
                unread--;
                return;
            }
            String name = element.normalName();
            preformatted -= name.equals("pre") ? 1 : 0;
            if (APART.contains(" " + name + " ")) {
                paragraph();
            } else if (BLOCKS.contains(" " + name + " ") && !name.matches("td|th|dt")) {
                newLine();
            }
        }

        private boolean isCellBehindAnother(Element element) {
            return element.normalName().matches("td|th|dd")
                    && element.previousElementSibling() != null
                    && text.length() > 0
                    && text.charAt(text.length() - 1) != '\n';
        }

        private void append(String words) {
            for (int at = 0; at < words.length(); at++) {
                char letter = words.charAt(at);
                if (preformatted > 0 && letter == '\n') {
                    newLine();
                } else if (Character.isWhitespace(letter) || letter == '\u00a0') {
                    space = true;
                } else {
                    if (space
                            && text.length() > 0
                            && text.charAt(text.length() - 1) != '\n'
                            && text.charAt(text.length() - 1) != ' ') {
                        text.append(' ');
                    }
                    space = false;
                    text.append(letter);
                }
            }
        }

        private void newLine() {
            space = false;
            if (text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
                text.append('\n');
            }
        }

        /** A bullet that its paragraph has left alone stays before it. */
        private void paragraph() {
            if (text.length() >= 2 && text.charAt(text.length() - 1) == ' ' && text.charAt(text.length() - 2) == '•') {
                return;
            }
            newLine();
            if (text.length() > 1 && text.charAt(text.length() - 2) != '\n') {
                text.append('\n');
            }
        }

        private String text() {
            return text.toString()
                    .replaceAll("[ ]+\n", "\n")
                    .replaceAll("(?m)^• \n?$", "")
                    .replaceAll("\n{3,}", "\n\n")
                    .strip();
        }
    }
}
