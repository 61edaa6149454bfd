package dev.vitae.generation.guard;

import dev.vitae.generation.terms.TextLanguage;
import dev.vitae.generation.terms.Token;
import dev.vitae.generation.terms.Words;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The form in which words of different inflection and part of speech meet: stems, the beginnings of words where no stemmer
 * is at hand, pairs of signs in scripts without spaces.
 */
final class Keys {
    private static final int SHORTEST = 4;
    private static final double MOST = 0.7;
    private static final int BEGINNING = 5;

    private Keys() {}

    /** The key of a word; none of one that says nothing of its own. */
    static Optional<String> of(Token token, TextLanguage language) {
        String folded = token.folded();
        Words words = Words.standard();
        boolean empty = words.isStop(folded)
                || words.isNeutral(folded)
                || Character.isDigit(folded.charAt(0))
                || Cues.isIdeograph(folded.charAt(0))
                || (folded.length() < 2 && folded.charAt(0) < 128);
        if (empty) {
            return Optional.empty();
        }
        if (Character.UnicodeScript.of(folded.charAt(0)) != Character.UnicodeScript.LATIN
                && Character.isLetter(folded.charAt(0))) {
            boolean function = folded.length() < SHORTEST - 1;
            return function ? Optional.empty() : Optional.of(folded.substring(0, Math.min(BEGINNING, folded.length())));
        }
        return Optional.of(Clauses.key(folded, language));
    }

    static Set<String> of(List<Token> tokens, TextLanguage language) {
        Set<String> keys = new LinkedHashSet<>();
        Token before = null;
        for (Token token : tokens) {
            of(token, language).ifPresent(keys::add);
            if (before != null && isSign(token) && isSign(before) && before.end() == token.start()) {
                keys.add(before.folded() + token.folded());
            }
            before = token;
        }
        return keys;
    }

    private static boolean isSign(Token token) {
        char c = token.folded().charAt(0);
        return Cues.isIdeograph(c) && Character.UnicodeScript.of(c) != Character.UnicodeScript.HIRAGANA;
    }

    static boolean alike(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        int shorter = Math.min(one.length(), other.length());
        if (shorter < SHORTEST) {
            boolean shortened = shorter == SHORTEST - 1 && Math.abs(one.length() - other.length()) >= SHORTEST;
            return shortened && (one.startsWith(other) || other.startsWith(one));
        }
        int same = 0;
        while (same < shorter && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        if (same >= SHORTEST && same >= Math.ceil(MOST * shorter)) {
            return true;
        }
        boolean part = shorter >= BEGINNING && (one.contains(other) || other.contains(one));
        return part || isParticiple(one, other) || isParticiple(other, one);
    }

    /** "Gewartet" and "Wartung". */
    private static boolean isParticiple(String one, String other) {
        return one.startsWith("ge")
                && one.length() >= SHORTEST + 2
                && other.length() >= SHORTEST
                && one.startsWith(other.substring(0, SHORTEST), 2);
    }

    /** The same word with another ending. */
    static boolean isInflected(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        return shorter >= SHORTEST
                && Math.abs(one.length() - other.length()) < SHORTEST
                && one.regionMatches(0, other, 0, Math.max(SHORTEST, shorter - 2));
    }

    static boolean in(String key, Collection<String> keys) {
        if (keys.contains(key)) {
            return true;
        }
        for (String other : keys) {
            if (alike(key, other)) {
                return true;
            }
        }
        return false;
    }

    static long shared(Set<String> wanted, Set<String> had) {
        long shared = 0;
        for (String key : wanted) {
            shared += in(key, had) ? 1 : 0;
        }
        return shared;
    }
}
