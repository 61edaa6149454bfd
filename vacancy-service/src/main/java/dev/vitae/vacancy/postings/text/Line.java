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
 * @param apart whether a blank line stands before it
 */
record Line(String text, String folded, boolean apart) {

    private static final Pattern BULLET = Pattern.compile("^(?:[-–—*•◦▪·►✓✔➤→‣⁃+]|o(?=\\s)|\\d{1,2}[.)](?=\\s))\\s*");
    private static final Pattern UNSEEN = Pattern.compile("[\\u200b-\\u200f\\u2060\\ufeff\\u00ad]");
    private static final Pattern SIGNS = Pattern.compile("^[\\s:<>»«›‹|*#•·✓→←.-]+|[\\s:>»«›‹|*#•·→←.!-]+$");
    private static final Pattern ROW = Pattern.compile("^[^.!?]{0,60}?\\s[·•|]\\s");
    private static final int MOST = 5_000;

    static Line of(String text, boolean apart) {
        return new Line(text, SIGNS.matcher(Letters.fold(text)).replaceAll(""), apart);
    }

    /** The lines of a text, at most 5,000; what comes after them is one more. */
    static List<Line> of(String text) {
        List<Line> lines = new ArrayList<>();
        boolean apart = false;
        for (String raw : UNSEEN.matcher(text).replaceAll("").split("\\R", MOST)) {
            String line = raw.replace('\u00a0', ' ').replace('\t', ' ').strip();
            if (line.isEmpty()) {
                apart = true;
            } else {
                lines.add(of(line, apart));
                apart = false;
            }
        }
        return lines;
    }

    boolean isItem() {
        return BULLET.matcher(text).find();
    }

    /** A sentence or more, no row of cells. */
    boolean isProse() {
        return !ROW.matcher(text).find() && (text.length() > 110 || words() > 14 || text.length() > 50 && text.matches(".*[.!?]$"));
    }

    int words() {
        return text.split("\\s+").length;
    }
}
