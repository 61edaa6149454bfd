package dev.vitae.generation.guard;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A regular expression of many alternatives for folded text, tried only where a word or a sign begins and one of them can: a
 * sentence has a hundred places, and few of them are worth it. None of them may look behind itself for what it needs.
 */
final class Alternatives {
    /** Signs that classes such as {@code \\d} stand for; what else can begin stands in the expression itself. */
    private static final String OF_CLASSES = "abcdefghijklmnopqrstuvwxyz0123456789абвгдежзийклмнопрстуфхцчшщъыьэюяё ";

    private static final int OPENING = 4;
    private static final int MOST_OPENINGS = 20_000;
    private static final char BEHIND_CYRILLIC = '\u0530';

    private final Pattern pattern;
    private final BitSet beginnings = new BitSet();
    /** What the first signs of words were found to be, so that the expression is not tried for each "the". */
    private final Map<String, Boolean> openings = new ConcurrentHashMap<>();

    private Alternatives(Pattern pattern) {
        this.pattern = pattern;
        Matcher matcher = pattern.matcher("");
        for (char sign : (OF_CLASSES + pattern).toCharArray()) {
            beginnings.set(sign, mayOpen(matcher.reset(String.valueOf(sign))));
        }
    }

    static Alternatives of(String regex) {
        return new Alternatives(Pattern.compile(regex));
    }

    /** All that stand in a text, from left to right. */
    List<MatchResult> in(String folded) {
        List<MatchResult> found = new ArrayList<>();
        Optional<MatchResult> next = from(folded, 0);
        while (next.isPresent()) {
            found.add(next.get());
            next = from(folded, Math.max(next.get().end(), next.get().start() + 1));
        }
        return found;
    }

    Optional<MatchResult> first(String folded) {
        return from(folded, 0);
    }

    private Optional<MatchResult> from(String folded, int from) {
        Matcher matcher = pattern.matcher(folded).useTransparentBounds(true).useAnchoringBounds(false);
        for (int i = from; i < folded.length(); i++) {
            if (mayBegin(folded, i) && matcher.region(i, folded.length()).lookingAt()) {
                return Optional.of(matcher.toMatchResult());
            }
        }
        return Optional.empty();
    }

    private boolean mayBegin(String folded, int at) {
        boolean inner = at > 0 && isSpaced(folded.charAt(at - 1)) && isSpaced(folded.charAt(at));
        return !inner && beginnings.get(folded.charAt(at)) && mayOpen(folded, at);
    }

    private boolean mayOpen(String folded, int at) {
        String opening = folded.substring(at, Math.min(folded.length(), at + OPENING));
        Boolean known = openings.get(opening);
        if (known != null) {
            return known;
        }
        boolean may = mayOpen(pattern.matcher(opening));
        if (openings.size() < MOST_OPENINGS) {
            openings.put(opening, may);
        }
        return may;
    }

    /** Whether it matches, or more signs could make it match. */
    private static boolean mayOpen(Matcher opening) {
        return opening.lookingAt() || opening.hitEnd();
    }

    private static boolean isSpaced(char sign) {
        return sign < BEHIND_CYRILLIC && Character.isLetter(sign);
    }
}
