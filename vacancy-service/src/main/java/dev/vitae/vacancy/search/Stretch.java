package dev.vitae.vacancy.search;

import dev.vitae.vacancy.search.Snippet.Match;
import java.util.ArrayList;
import java.util.List;

/**
 * The beginning of a text and what a search finds in it.
 *
 * @param hits in order
 * @param best the first of those that have most of what is looked for near behind them; null where there is none
 * @param most how much that is
 */
record Stretch(String text, List<Token> tokens, List<Hit> hits, Hit best, int most) {

    private static final int LONGEST = 240;
    private static final int BEFORE = 60;

    record Hit(String word, int start, int end) {}

    static Stretch of(String text, Marks marks) {
        List<Token> tokens = Tokens.of(text);
        List<Hit> hits = tokens.stream()
                .map(token -> new Hit(token.word(), token.start(), marks.endOf(token)))
                .filter(hit -> hit.end() > hit.start())
                .toList();
        Hit best = null;
        int most = 0;
        for (int i = 0; i < hits.size(); i++) {
            int near = near(hits.subList(i, hits.size()));
            if (near > most) {
                most = near;
                best = hits.get(i);
            }
        }
        return new Stretch(text, tokens, hits, best, most);
    }

    private static int near(List<Hit> hits) {
        return (int) hits.stream()
                .takeWhile(other -> other.end() <= hits.get(0).start() + LONGEST - BEFORE)
                .map(Hit::word)
                .distinct()
                .count();
    }

    /** Whether so many words stand in one place, all of which can be shown: reading on would find no better one. */
    boolean showsAll(int words) {
        return best != null && most >= words && best.start() + LONGEST < text.length();
    }

    Snippet snippet(String member) {
        int wanted = best == null ? 0 : best.start() - BEFORE;
        int start = tokens.stream()
                .mapToInt(Token::start)
                .filter(offset -> offset >= wanted)
                .findFirst()
                .orElse(0);
        int end = tokens.stream()
                .mapToInt(Token::end)
                .filter(offset -> offset <= start + LONGEST)
                .max()
                .orElse(start);
        String line = text.substring(start, Math.max(start, end)).replaceAll("\\s", " ");
        return new Snippet(member, line, matches(start, end));
    }

    /** Pairs of signs overlap: what touches is one. */
    private List<Match> matches(int start, int end) {
        List<Match> matches = new ArrayList<>();
        for (Hit hit : hits) {
            if (hit.start() < start || hit.end() > end) {
                continue;
            }
            Match match = new Match(hit.start() - start, hit.end() - start);
            Match before = matches.isEmpty() ? null : matches.get(matches.size() - 1);
            if (before != null && match.start() < before.end()) {
                matches.set(
                        matches.size() - 1,
                        new Match(Math.min(before.start(), match.start()), Math.max(before.end(), match.end())));
            } else {
                matches.add(match);
            }
        }
        return matches;
    }
}
