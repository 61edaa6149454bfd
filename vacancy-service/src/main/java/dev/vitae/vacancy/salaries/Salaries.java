package dev.vitae.vacancy.salaries;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads pay out of texts; never fails, and says nothing where it is not sure. */
public final class Salaries {

    /** From there on a number in a line of its own is pay without a word about it. */
    private static final int SURE = 2;

    private Salaries() {}

    /**
     * Pay in a text.
     *
     * @param start where its words begin
     * @param end where they end
     */
    public record Found(Salary salary, int start, int end) {}

    /** What a field that is for pay alone says, for instance "60-70k" or "CHF 100'000". Its whole text is kept. */
    public static Optional<Salary> read(String field) {
        String text = field.strip();
        return candidates(text, true).stream()
                .filter(candidate -> candidate.isReadable())
                .max(Comparator.comparingInt(Candidate::worth)
                        .thenComparing(Candidate::start, Comparator.reverseOrder()))
                .map(candidate -> candidate.salary(text));
    }

    /** The pay that a vacancy's text states; of several the one that most speaks for, and of equals the first. */
    public static Optional<Found> find(String text) {
        return candidates(text, false).stream()
                .filter(candidate -> candidate.isReadable() && candidate.worth() >= SURE)
                .max(Comparator.comparingInt(Candidate::worth)
                        .thenComparing(Candidate::start, Comparator.reverseOrder()))
                .map(candidate -> new Found(
                        candidate.salary(text.substring(candidate.start(), candidate.end())),
                        candidate.start(),
                        candidate.end()));
    }

    private static List<Candidate> candidates(String text, boolean alone) {
        String folded = Letters.fold(text);
        List<Amount> amounts = Amounts.of(folded);
        List<Candidate> found = new ArrayList<>();
        for (int at = 0; at < amounts.size(); ) {
            Range range = Range.at(folded, amounts, at);
            found.add(Candidate.of(folded, range, alone));
            at += range.used();
        }
        return found;
    }
}
