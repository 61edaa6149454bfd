package dev.vitae.resume.parsing.content;

import dev.vitae.resume.parsing.layout.Cell;
import dev.vitae.resume.parsing.wording.DateFinder;
import dev.vitae.resume.parsing.wording.DateSpan;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells which words of a text are dates that the content states, or how long they make. */
final class StatedDates {

    private final Set<String> values;
    private final DateFinder dates;

    /** @param values all that the content says, dates as {@code YYYY-MM} among it */
    StatedDates(Set<String> values, DateFinder dates) {
        this.values = values;
        this.dates = dates;
    }

    /**
     * Of dates all words stay left, or none.
     *
     * @param words of a cell
     * @param left by word, whether it was not found in the content
     * @param below cells of the next line, on which a range may end
     */
    void takeOut(List<String> words, boolean[] left, List<Cell> below) {
        String text = String.join(" ", words);
        for (Cell cell : below) {
            dates.find(text + " " + cell.text())
                    .filter(span -> span.to() > text.length() && isStated(span))
                    .ifPresent(span -> mark(words, left, span.from(), text.length(), false));
        }
        String rest = text;
        for (Optional<DateSpan> span = dates.find(rest); span.isPresent(); span = dates.find(rest)) {
            int from = span.get().from();
            int to = span.get().to();
            mark(words, left, from, to, !isStated(span.get()));
            rest = rest.substring(0, from) + rest.substring(from, to).replaceAll("\\S", "#") + rest.substring(to);
        }
        // One by one the given words, since those hold no spaces.
        String[] undated = rest.split(" ", -1);
        Set<String> still = new HashSet<>(List.of(dates.withoutDuration(rest).split(" ", -1)));
        for (int i = 0; i < left.length; i++) {
            left[i] &= still.contains(undated[i]);
        }
    }

    private boolean isStated(DateSpan span) {
        return values.contains(span.start().text())
                && (span.end() == null || values.contains(span.end().text()));
    }

    /** Sets the words between two places of their joined text, where one of them is left. */
    private static void mark(List<String> words, boolean[] left, int from, int to, boolean value) {
        int at = 0;
        int first = -1;
        int end = 0;
        boolean any = false;
        for (int i = 0; i < words.size(); i++) {
            int after = at + words.get(i).length();
            if (at < to && after > from) {
                first = first < 0 ? i : first;
                end = i + 1;
                any |= left[i];
            }
            at = after + 1;
        }
        for (int i = Math.max(first, 0); any && i < end; i++) {
            left[i] = value;
        }
    }
}
