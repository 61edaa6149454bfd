package dev.vitae.resume.parsing.imports;

import dev.vitae.document.Limits;
import dev.vitae.document.WebAddress;
import dev.vitae.extraction.UnreadableFile;
import dev.vitae.extraction.UnreadableFile.Reason;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** HTML as an editor of résumés writes it → lines of plain text; list items begin with a bullet. */
final class RichText implements NodeVisitor {

    /** Other things in angle brackets ({@code List<String>}) are text. */
    private static final Pattern HTML = Pattern.compile(
            "</?(?:p|ul|ol|li|br|div|span|strong|em|b|i|u|s|a|h[1-6]|table|tr|td|pre|code|blockquote|mark)(?:\\s[^<>]*)?/?>",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern EMPTY_LINES = Pattern.compile("\\n(?:[ \\t]*(?:•[ \\t]*)?\\n)+");
    private static final Pattern LAST_BULLET = Pattern.compile("(?:^|\\n)•\\s*$");
    private static final String BULLET = "• ";

    private final StringBuilder text = new StringBuilder();

    private RichText() {}

    /**
     * Plain text comes back as it is, but for character references.
     *
     * @throws UnreadableFile when it is longer than a résumé may be
     */
    static String of(String rich) {
        if (rich.length() > Limits.CHARACTERS) {
            throw new UnreadableFile(Reason.TOO_COMPLEX);
        }
        if (!HTML.matcher(rich).find()) {
            return Texts.lines(Parser.unescapeEntities(rich, false));
        }
        RichText reading = new RichText();
        NodeTraversor.traverse(reading, Jsoup.parseBodyFragment(rich).body());
        String lines = EMPTY_LINES.matcher(Texts.lines(reading.text.toString())).replaceAll("\n");
        return LAST_BULLET.matcher(lines).replaceAll("").strip();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode run) {
            String words = run.text();
            text.append(isLineStart() ? words.stripLeading() : words);
        } else if (node instanceof Element element) {
            if (element.nameIs("li")) {
                breakLine();
                text.append(BULLET);
            } else if (element.isBlock() || element.nameIs("br")) {
                breakLine();
            } else if (element.nameIs("td") && !isLineStart()) {
                text.append(", ");
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        String link = element.attr("href");
        boolean tells = element.nameIs("a")
                && WebAddress.isWeb(link)
                && !WebAddress.display(link)
                        .equals(WebAddress.display(element.text().strip()));
        if (tells) {
            text.append(" (").append(link).append(')');
        }
        if (element.isBlock() && !element.nameIs("td")) {
            breakLine();
        }
    }

    /** A paragraph within a list item goes on behind the bullet. */
    private void breakLine() {
        if (!isLineStart()) {
            text.append('\n');
        }
    }

    private boolean isLineStart() {
        int end = text.length();
        return end == 0
                || text.charAt(end - 1) == '\n'
                || end >= 2 && text.substring(end - 2).equals(BULLET);
    }
}
