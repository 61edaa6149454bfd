package dev.vitae.document.rendering;

import static dev.vitae.document.rendering.Markup.element;
import static dev.vitae.document.rendering.Markup.joined;

import dev.vitae.document.PlainText;
import dev.vitae.document.rendering.Markup.Element;
import java.util.ArrayList;
import java.util.List;

/**
 * What a link looks like where it is passed on: few words, large enough for a chat on a phone. What is too long for the
 * picture is cut.
 *
 * @param kind what the link opens, in a word or two
 * @param title whose or what it is
 * @param headline a line on that; null for none
 * @param terms what it is about, the foremost first
 * @param note at the foot
 */
public record LinkCard(String kind, String title, String headline, List<String> terms, String note) {
    private static final int TITLE = 80;
    private static final int HEADLINE = 100;
    private static final int TERM = 36;
    private static final int TERMS = 66;
    /** Characters of a title that fit on two lines in the largest type, and in the next one. */
    private static final int SHORT = 40;

    private static final int MEDIUM = 60;

    public LinkCard {
        terms = List.copyOf(terms);
    }

    Element article() {
        String name = cut(title, TITLE);
        List<Element> parts = new ArrayList<>();
        parts.add(element("p", kind).styled("what"));
        parts.add(element("h1", name).styled(size(name.length())));
        if (PlainText.isStated(headline)) {
            parts.add(element("p", cut(headline, HEADLINE)).styled("headline"));
        }
        List<Element> shown = shown();
        if (!shown.isEmpty()) {
            parts.add(element("p", joined(shown, "  ·  ")).styled("terms"));
        }
        parts.add(element("p", note).styled("note"));
        return element("article", parts).styled("card");
    }

    private List<Element> shown() {
        List<Element> shown = new ArrayList<>();
        int length = 0;
        for (String term : terms) {
            String word = cut(term, TERM);
            length += word.length() + 3;
            if (length > TERMS) {
                break;
            }
            shown.add(element("span", word).styled("whole"));
        }
        return shown;
    }

    private static String size(int length) {
        return length <= SHORT ? "large" : length <= MEDIUM ? "medium" : "small";
    }

    private static String cut(String text, int most) {
        String line = PlainText.line(text);
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most - 1)).strip() + "…";
    }
}
