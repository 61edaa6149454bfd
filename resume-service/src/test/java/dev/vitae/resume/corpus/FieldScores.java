package dev.vitae.resume.corpus;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Precision, recall and F1 of each field over some files, and the mean of F1 over the fields that occur. */
final class FieldScores {

    /** How many values the truth has, how many were found, and how many of those are the truth's. */
    record Score(int expected, int predicted, int matched) {

        Score plus(Score more) {
            return new Score(expected + more.expected, predicted + more.predicted, matched + more.matched);
        }

        double precision() {
            return predicted == 0 ? 0 : (double) matched / predicted;
        }

        double recall() {
            return expected == 0 ? 0 : (double) matched / expected;
        }

        double f1() {
            double both = precision() + recall();
            return both == 0 ? 0 : 2 * precision() * recall() / both;
        }
    }

    private final Map<Field, Score> scores = new EnumMap<>(Field.class);

    FieldScores() {
        Arrays.stream(Field.values()).forEach(field -> scores.put(field, new Score(0, 0, 0)));
    }

    void add(Field field, Score score) {
        scores.merge(field, score, Score::plus);
    }

    Score of(Field field) {
        return scores.get(field);
    }

    double macroF1() {
        return scores.values().stream()
                .filter(score -> score.expected() + score.predicted() > 0)
                .mapToDouble(Score::f1)
                .average()
                .orElse(0);
    }

    /** A line for each field. */
    String table() {
        StringBuilder table = new StringBuilder();
        scores.forEach((field, score) -> table.append(String.format(
                Locale.ROOT,
                "%-24s expected %4d predicted %4d matched %4d  P %.3f R %.3f F1 %.3f%n",
                field.label,
                score.expected(),
                score.predicted(),
                score.matched(),
                score.precision(),
                score.recall(),
                score.f1())));
        return table.toString();
    }

    /** F1 of each field, in one line. */
    String line() {
        StringBuilder line = new StringBuilder();
        scores.values().forEach(score -> line.append(String.format(Locale.ROOT, " %.2f", score.f1())));
        return line.toString().strip();
    }
}
