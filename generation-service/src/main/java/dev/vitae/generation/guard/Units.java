package dev.vitae.generation.guard;

import dev.vitae.generation.terms.TextLanguage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Units of {@code guard/units.tsv}: what measures the same. Two weeks are 14 days, 1,500 kg are 1.5 t. */
final class Units {
    /** A unit that stands in a text, and where it ends. */
    record Span(String unit, BigDecimal times, int end) {}

    private record Unit(String family, BigDecimal size) {}

    private record Word(String text, boolean anyEnding, String unit, BigDecimal times) {}

    /** Letters that mean something else when they are capitals: HR, MI. */
    private static final Set<String> SMALL = Set.of(
            "hr", "h", "s", "g", "l", "t", "mi", "an", "ha", "sec", "min", "pp", "sem", "std", "ora", "ore", "dia");

    /** "L'" and "qu'" are no units; "three days' work" has one. */
    private static final int LONGEST_ELIDED = 2;

    private static final Units STANDARD = new Units();

    private final Map<String, Unit> units = new HashMap<>();
    private final Map<Character, List<Word>> words = new HashMap<>();

    private Units() {
        for (String[] cell : Rows.of("units.tsv")) {
            BigDecimal size = new BigDecimal(cell[2]);
            BigDecimal own = units.computeIfAbsent(cell[0], name -> new Unit(cell[1], size))
                    .size();
            for (String written : cell[3].split(";")) {
                boolean any = written.endsWith("*");
                String text = Rows.folded(any ? written.substring(0, written.length() - 1) : written);
                words.computeIfAbsent(text.charAt(0), first -> new ArrayList<>())
                        .add(new Word(text.replace("*", ""), any, cell[0], size.divide(own)));
            }
        }
        words.values()
                .forEach(list -> list.sort(
                        Comparator.comparingInt((Word word) -> word.text().length())
                                .reversed()));
    }

    static Units standard() {
        return STANDARD;
    }

    /** The unit that stands at an offset of folded text; the longest that fits. */
    Optional<Span> at(String folded, int at, String text, TextLanguage language) {
        if (at >= folded.length()) {
            return Optional.empty();
        }
        for (Word word : words.getOrDefault(folded.charAt(at), List.of())) {
            int end = at + word.text().length();
            if (!folded.startsWith(word.text(), at)) {
                continue;
            }
            boolean sign = !Character.isLetter(folded.charAt(end - 1)) || Cues.isIdeograph(folded.charAt(end - 1));
            boolean ends = sign
                    || end == folded.length()
                    || !Character.isLetterOrDigit(folded.charAt(end))
                            && (folded.charAt(end) != '\'' || end - at > LONGEST_ELIDED);
            boolean capitals =
                    SMALL.contains(word.text()) && Character.isUpperCase(text.charAt(Math.min(end, text.length()) - 1));
            boolean foreign = word.text().equals("an") && language != TextLanguage.FR;
            if (!foreign && (ends || word.anyEnding()) && !capitals) {
                return Optional.of(new Span(word.unit(), word.times(), wordEnd(folded, end, word.anyEnding())));
            }
        }
        return Optional.empty();
    }

    private static int wordEnd(String folded, int from, boolean any) {
        int end = from;
        while (any && end < folded.length() && Character.isLetter(folded.charAt(end))) {
            end++;
        }
        return end;
    }

    boolean isKnown(String unit) {
        return units.containsKey(unit);
    }

    boolean sameFamily(String one, String other) {
        return one.equals(other)
                || units.containsKey(one)
                        && units.containsKey(other)
                        && units.get(one).family().equals(units.get(other).family());
    }

    boolean isTime(String unit) {
        return sameFamily(unit, "s") || isOfCalendar(unit);
    }

    /** Months and years, which have no fixed number of days. */
    boolean isOfCalendar(String unit) {
        return sameFamily(unit, "months");
    }

    /** A value of one unit in another of its family. */
    BigDecimal convert(BigDecimal value, String unit, String to) {
        return unit.equals(to)
                ? value
                : value.multiply(units.get(unit).size()).divide(units.get(to).size(), java.math.MathContext.DECIMAL64);
    }
}
