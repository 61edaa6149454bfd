package dev.vitae.vacancy.postings.text;

import dev.vitae.vacancy.salaries.Letters;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A line of a posting that is not blank.
 *
 * @param text without spaces at its ends
 * @param folded for comparison, without signs at its ends
 * @param opening what stands before it: the end of another line, a blank line, or nothing but a space where a line is so long
 *     that it is looked at in parts
 * @param number of the line among those that are not blank, with its page's
 */
record Line(String text, String folded, String opening, int number) {

    private static final Pattern BULLET = Pattern.compile("^(?:[-–—*•◦▪·►✓✔➤→‣⁃+]|o(?=\\s)|\\d{1,2}[.)](?=\\s))\\s*");
    private static final Pattern UNSEEN = Pattern.compile("[\\u200b-\\u200f\\u2060\\ufeff\\u00ad]");
    private static final Pattern SIGNS = Pattern.compile("^[\\s:<>»«›‹|*#•·✓→←.-]+|[\\s:>»«›‹|*#•·→←.!-]+$");
    private static final Pattern ROW = Pattern.compile("^[^.!?]{0,60}?\\s[·•|]\\s");
    private static final int MOST = 5_000;
    private static final int LONGEST = 700;

    private static Line of(String text, String opening, int number) {
        return new Line(text, SIGNS.matcher(Letters.fold(text)).replaceAll(""), opening, number);
    }

    /** The lines of a text; after 5,000 what is left is one. */
    static List<Line> of(String text) {
        List<Line> lines = new ArrayList<>();
        boolean apart = false;
        for (String raw : UNSEEN.matcher(text).replaceAll("").split("\\R", MOST)) {
            String line = raw.replace('\u00a0', ' ').strip();
            if (line.isEmpty()) {
                apart = true;
            } else {
                add(line, apart ? "\n\n" : "\n", lines);
                apart = false;
            }
        }
        return lines;
    }

    /** A long one in parts, at the end of a sentence where there is one: what looks at a line may look at it many times. */
    private static void add(String line, String opening, List<Line> lines) {
        String rest = line;
        String before = opening;
        while (rest.length() > LONGEST) {
            int sentence = rest.lastIndexOf(". ", LONGEST - 1) + 1;
            int space = rest.lastIndexOf(' ', LONGEST);
            int end = sentence > 0 ? sentence : space > 0 ? space : LONGEST;
            lines.add(of(rest.substring(0, end), before, lines.size()));
            before = rest.charAt(end) == ' ' ? " " : "";
            rest = rest.substring(end).stripLeading();
        }
        lines.add(of(rest, before, lines.size()));
    }

    /** The same line with other words. */
    Line saying(String words) {
        return of(words, opening, number);
    }

    boolean isItem() {
        return BULLET.matcher(text).find();
    }

    /** A sentence or more, no row of cells. */
    boolean isProse() {
        return !ROW.matcher(text).find()
                && (text.length() > 110 || words() > 14 || text.length() > 50 && text.matches(".*[.!?]$"));
    }

    int words() {
        return text.split("\\s+").length;
    }
}
