package dev.vitae.resume.parsing.layout;

import dev.vitae.extraction.Word;
import dev.vitae.resume.parsing.wording.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Puts e-mail and web addresses together that a narrow column broke over two lines. */
final class BrokenAddresses {

    private static final Pattern EMAIL = Pattern.compile("[\\p{L}\\d._%+-]+@[\\p{L}\\d.-]+\\.\\p{L}{2,}");
    private static final Pattern OPEN_EMAIL = Pattern.compile("[\\p{L}\\d._%+-]+(?:[-._]|@[\\p{L}\\d.-]*)");
    private static final Pattern OPEN_URL = Pattern.compile("(?i)(?:https?://|www\\.|[\\w-]+\\.\\w{2,}/)\\S*[-/._=]");
    private static final Pattern REST_OF_URL = Pattern.compile("[\\w%./?=&#-]+");
    private static final Pattern LOCAL_PART = Pattern.compile("[\\p{L}\\d._%+-]+");
    /** What the last name of an address may have lost to the next line. */
    private static final Pattern BROKEN_END = Pattern.compile("\\p{Ll}{1,7}");

    private static final Pattern ENDING = Pattern.compile(
            "\\.(?:com|org|net|edu|gov|info|biz|name|online|email|cloud|digital|design|studio|consulting|berlin|example)$");
    private static final float ALIGNED = 2;
    /** In points. */
    private static final float SAME_SIZE = 0.5f;

    private static final int MOST_NAMES = 6;
    /** In em. */
    private static final float WIDEST_ICON = 2.5f;

    /** In em, from base line to base line. */
    private static final float NEXT_LINE = 1.9f;

    private BrokenAddresses() {}

    /** An address may be broken over three lines. */
    static List<Cell> joined(List<Cell> page) {
        List<Cell> once = joinedOnce(page);
        return once.size() == page.size() ? once : joined(once);
    }

    private static List<Cell> joinedOnce(List<Cell> page) {
        List<Cell> joined = new ArrayList<>(page);
        Baselines lines = new Baselines(page);
        List<String> name = largestWords(page);
        for (Cell cell : page) {
            if (joined.contains(cell)) {
                lines.between(cell.baseline() + 1, cell.baseline() + NEXT_LINE * cell.size())
                        .filter(below -> isBelow(cell, below))
                        .filter(below -> goesOn(last(cell).text(), below, isCut(cell, below, name)))
                        .findFirst()
                        .filter(joined::remove)
                        .ifPresent(below -> joined.set(joined.indexOf(cell), glued(cell, below)));
            }
        }
        return joined;
    }

    /** Below its first word, or below an icon before it. */
    private static boolean isBelow(Cell cell, Cell below) {
        float indent = cell.left() - below.left();
        return indent > -ALIGNED && indent < WIDEST_ICON * cell.size();
    }

    /** Whether a line is but the beginning of an address, which is made of the largest words of the page only as a whole. */
    private static boolean isCut(Cell cell, Cell below, List<String> name) {
        Word first = cell.words().get(0);
        Word rest = below.words().get(0);
        boolean alone = cell.words().size() == 1
                && below.words().size() == 1
                && LOCAL_PART.matcher(first.text()).matches()
                && EMAIL.matcher(rest.text()).matches()
                && Math.abs(cell.left() - below.left()) < ALIGNED
                && first.size() == rest.size();
        String local = alone ? rest.text().substring(0, rest.text().indexOf('@')) : "";
        return alone && !isMadeOf(name, local) && isMadeOf(name, first.text() + local);
    }

    private static boolean isMadeOf(List<String> name, String local) {
        String left = Folding.fold(local).replaceAll("[^a-z]", "");
        for (String word : name) {
            if (!left.contains(word)) {
                return false;
            }
            left = left.replaceFirst(word, "");
        }
        return name.size() > 1 && left.isEmpty();
    }

    private static List<String> largestWords(List<Cell> page) {
        double size = page.stream().mapToDouble(Cell::size).max().orElse(0);
        return page.stream()
                .filter(cell -> cell.size() > size - SAME_SIZE)
                .flatMap(cell -> cell.words().stream())
                .map(word -> Folding.fold(word.text()).replaceAll("[^a-z]", ""))
                .filter(word -> word.length() > 1)
                .limit(MOST_NAMES)
                .toList();
    }

    private static boolean goesOn(String end, Cell below, boolean cut) {
        String open = hyphenated(end);
        String rest = below.words().get(0).text();
        String joined = open + rest;
        if (EMAIL.matcher(rest).matches() && cut) {
            return true;
        }
        if (EMAIL.matcher(rest).matches() || below.words().size() > 1) {
            // What stands before a full stop is the end of a sentence.
            return open.endsWith("-")
                    && rest.indexOf('@') > 0
                    && EMAIL.matcher(joined).matches();
        }
        boolean whole = EMAIL.matcher(open).matches();
        if (whole) {
            return BROKEN_END.matcher(rest).matches() && ENDING.matcher(joined).find();
        }
        boolean email = OPEN_EMAIL.matcher(open).matches()
                || rest.startsWith("@") && LOCAL_PART.matcher(open).matches();
        boolean both = EMAIL.matcher(joined).matches()
                || rest.indexOf('@') > 0 && OPEN_EMAIL.matcher(joined).matches();
        return email && both
                || OPEN_URL.matcher(open).matches() && REST_OF_URL.matcher(rest).matches();
    }

    /** Addresses are broken at hyphens of their own. */
    private static String hyphenated(String end) {
        return end.replace('\u00ad', '-');
    }

    private static Word last(Cell cell) {
        return cell.words().get(cell.words().size() - 1);
    }

    /** One cell, in which the second's first word ends the first's last. */
    private static Cell glued(Cell cell, Cell below) {
        Word end = last(cell);
        Word rest = below.words().get(0);
        List<Word> words = new ArrayList<>(cell.words());
        words.set(words.size() - 1, end.withText(hyphenated(end.text()) + rest.text()));
        words.addAll(below.words().subList(1, below.words().size()));
        return new Cell(cell.page(), words);
    }
}
