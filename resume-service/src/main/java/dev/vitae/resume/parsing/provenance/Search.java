package dev.vitae.resume.parsing.provenance;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds texts in a source by their first words; case, punctuation and line ends do not count. */
final class Search {

    /** Of a text, enough to tell where it begins. */
    private static final int FIRST_WORDS = 12;
    /** A text may begin with so many words that were read elsewhere. */
    private static final int MOST_SKIPPED = 4;

    private final SourceText source;

    Search(SourceText source) {
        this.source = source;
    }

    /**
     * The longest run of the text's first words: of equally long ones the first at or after {@code from}, else the last
     * before it. Empty when none of its words is there.
     */
    Optional<Found> find(String text, Predicate<SourceLine> scope, int from) {
        List<String> all = Token.runs(text.lines().findFirst().orElse(""));
        List<String> runs = all.subList(0, Math.min(FIRST_WORDS, all.size()));
        boolean goesOn = all.size() > FIRST_WORDS || text.indexOf('\n') >= 0;
        Found best = null;
        for (int k = 0; k < Math.min(runs.size(), MOST_SKIPPED) && !isAsLong(best, runs.size() - k, runs.size()); k++) {
            int lastLine = -1;
            int places = 0;
            for (int at : source.places(runs.get(k))) {
                if (!scope.test(source.line(at))) {
                    continue;
                }
                int words = matched(runs, k, at);
                int length = length(runs, k, at, words);
                if (words == runs.size() && source.tokens().get(at).line() != lastLine) {
                    places++;
                    lastLine = source.tokens().get(at).line();
                }
                Found found = new Found(at, length, (double) words / runs.size(), 1, goesOn);
                best = better(found, best, from) ? found : best;
            }
            best = best != null && places > 1
                    ? new Found(best.token(), best.tokens(), best.share(), places, goesOn)
                    : best;
        }
        return Optional.ofNullable(best);
    }

    private static boolean isAsLong(Found best, int words, int of) {
        return best != null && best.share() * of >= words;
    }

    private static boolean better(Found found, Found best, int from) {
        if (best == null || found.share() != best.share()) {
            return best == null || found.share() > best.share();
        }
        return best.token() < from;
    }

    private int matched(List<String> runs, int first, int at) {
        int place = at;
        int words = 0;
        for (int k = first; k < runs.size(); k++) {
            int length = source.length(runs.get(k), place);
            if (length == 0) {
                break;
            }
            place += length;
            words++;
        }
        return words;
    }

    private int length(List<String> runs, int first, int at, int words) {
        int place = at;
        for (int k = first; k < first + words; k++) {
            place += source.length(runs.get(k), place);
        }
        return place - at;
    }
}
