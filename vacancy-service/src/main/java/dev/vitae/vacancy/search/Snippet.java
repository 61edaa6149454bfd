package dev.vitae.vacancy.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The place in a vacancy that a search has found.
 *
 * @param member which text it is from: {@code description}, {@code notes}, {@code jobPosition} or {@code company}
 * @param text plain, on one line, at most some 240 characters of it
 * @param matches what was looked for in it, in order
 */
public record Snippet(String member, String text, List<Match> matches) {

    /** Offsets in {@code text} as UTF-16 counts them; the end is the first that does not belong to it. */
    public record Match(int start, int end) {}

    private static final int LONGEST = 240;
    private static final int BEFORE = 60;
    /** What comes after so many characters of a text is found, but not shown. */
    private static final int READ = 20_000;

    /**
     * Of the first text that holds any of it; of none, the beginning of the last.
     *
     * @param texts by member, those to be preferred first; at least one
     */
    public static Snippet of(SearchQuery query, String language, Map<String, String> texts) {
        Snippet last = null;
        for (Map.Entry<String, String> text : texts.entrySet()) {
            String read =
                    text.getValue().substring(0, Math.min(READ, text.getValue().length()));
            last = of(query, language, text.getKey(), read);
            if (!last.matches().isEmpty()) {
                return last;
            }
        }
        return last;
    }

    private record Hit(String word, int start, int end) {}

    private static Snippet of(SearchQuery query, String language, String member, String text) {
        List<Token> tokens = Tokens.of(text);
        List<Hit> hits = tokens.stream()
                .map(token -> new Hit(token.word(), token.start(), query.endOf(token, language)))
                .filter(hit -> hit.end() > hit.start())
                .toList();
        Hit best = best(hits);
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
        return new Snippet(
                member, text.substring(start, Math.max(start, end)).replaceAll("\\s", " "), matches(hits, start, end));
    }

    /** The first of those that have most of what is looked for near behind them. */
    private static Hit best(List<Hit> hits) {
        Hit best = null;
        long most = 0;
        for (int i = 0; i < hits.size(); i++) {
            Hit hit = hits.get(i);
            long near = hits.subList(i, hits.size()).stream()
                    .takeWhile(other -> other.end() <= hit.start() + LONGEST - BEFORE)
                    .map(Hit::word)
                    .distinct()
                    .count();
            if (near > most) {
                most = near;
                best = hit;
            }
        }
        return best;
    }

    /** Pairs of signs overlap: what touches is one. */
    private static List<Match> matches(List<Hit> hits, int start, int end) {
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
