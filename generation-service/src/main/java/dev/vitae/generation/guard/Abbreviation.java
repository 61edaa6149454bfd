package dev.vitae.generation.guard;

import dev.vitae.generation.terms.TextLanguage;
import dev.vitae.generation.terms.Token;
import dev.vitae.generation.terms.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A word in capitals that is short for others: by their first letters (SLO), by their beginnings (EdD), by the parts of one
 * compound (UVP of "Umweltverträglichkeitsprüfung"); the plural is no other word.
 *
 * @param letters folded, without dots and the s of a plural
 */
record Abbreviation(String letters, List<String> parts) {
    private static final Pattern WRITTEN = Pattern.compile("(?U)(\\p{Lu}[\\p{Lu}\\d]{1,5})(?:'?s|en)?");
    private static final Pattern JOINED = Pattern.compile("(?U)(?:\\p{Lu}\\p{Ll}*){2,4}");
    private static final int LONG = 3;
    private static final int LETTERS_PER_SIGN = 4;
    private static final int SKIPPED = 1;

    static Optional<Abbreviation> of(String word) {
        String bare = word.replace(".", "").replace("&", "");
        var written = WRITTEN.matcher(bare);
        if (written.matches()) {
            String letters = written.group(1).toLowerCase(Locale.ROOT);
            return Optional.of(new Abbreviation(letters, List.of(letters.split(""))));
        }
        if (JOINED.matcher(bare).matches() && bare.length() <= 8) {
            List<String> parts = new ArrayList<>();
            for (String part : bare.split("(?=\\p{Lu})")) {
                parts.add(part.toLowerCase(Locale.ROOT));
            }
            return Optional.of(new Abbreviation(bare.toLowerCase(Locale.ROOT), parts));
        }
        return Optional.empty();
    }

    /** Whether the words, in this order, are what it is short for; parts longer than a letter may stand in any. */
    boolean isOf(List<String> words) {
        if (words.size() != parts.size() || words.size() < 2) {
            return false;
        }
        boolean ordered = true;
        for (int i = 0; i < parts.size(); i++) {
            ordered &= words.get(i).startsWith(parts.get(i));
        }
        List<String> left = new ArrayList<>(words);
        boolean joined = parts.stream().anyMatch(part -> part.length() > 1)
                && parts.stream().allMatch(part -> left.stream()
                        .filter(word -> word.startsWith(part))
                        .findFirst()
                        .map(left::remove)
                        .orElse(false));
        return ordered || joined;
    }

    /** PGCE of a postgraduate certificate in education: each word begins with the next letter, and may give another. */
    boolean isSpread(List<String> words) {
        int letter = 0;
        for (String word : words) {
            if (letter == letters.length() || word.charAt(0) != letters.charAt(letter)) {
                return false;
            }
            letter++;
            boolean compound = letter < letters.length()
                    && letters.length() - letter > words.size() - words.indexOf(word) - 1
                    && word.indexOf(letters.charAt(letter), 1) > 0;
            letter += compound ? 1 : 0;
        }
        return letter == letters.length() && words.size() > 1;
    }

    /** Whether a sentence has the words that it is short for, or the same abbreviation in another number. */
    boolean isOf(Telling telling, TextLanguage language) {
        return telling.tokens().stream().anyMatch(token -> isSame(token) || isCompound(token.folded(), language))
                || isInitials(telling, 0)
                || isParts(telling)
                || letters.length() > LONG && isSpread(telling);
    }

    /** CBEn of the Congresso Brasileiro de Enfermagem. */
    private boolean isParts(Telling telling) {
        if (parts.size() < LONG || parts.size() == letters.length()) {
            return false;
        }
        List<String> words = telling.tokens().stream()
                .map(Token::folded)
                .filter(word -> !Words.standard().isStop(word))
                .toList();
        for (int from = 0; from + parts.size() <= words.size(); from++) {
            if (isOf(words.subList(from, from + parts.size()))) {
                return true;
            }
        }
        return false;
    }

    /** As {@link #isOf(Telling, TextLanguage)}, of the very sentence that is retold: a word between may have been left out. */
    boolean isOfNear(Telling telling, TextLanguage language) {
        return isOf(telling, language)
                || letters.length() >= LONG && isInitials(telling, SKIPPED)
                || telling.tokens().stream().anyMatch(token -> isNearCompound(token.folded()));
    }

    /** UFPR of the Universidade Federal do Paraná. */
    private boolean isSpread(Telling telling) {
        List<String> words = telling.tokens().stream()
                .map(Token::folded)
                .filter(word -> !Words.standard().isStop(word))
                .toList();
        for (int from = 0; from < words.size(); from++) {
            for (int size = 2; size < letters.length() && from + size <= words.size(); size++) {
                if (isSpread(words.subList(from, from + size))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isSame(Token token) {
        return of(token.text()).filter(other -> other.letters.equals(letters)).isPresent();
    }

    private boolean isInitials(Telling telling, int skipped) {
        List<String> all = telling.tokens().stream().map(Token::folded).toList();
        List<String> said =
                all.stream().filter(word -> !Words.standard().isStop(word)).toList();
        return initials(all, 0) || initials(said, skipped);
    }

    private boolean initials(List<String> words, int skipped) {
        for (int from = 0; from + letters.length() <= words.size(); from++) {
            int letter = 0;
            int over = 0;
            for (int i = from; i < words.size() && letter < letters.length() && over <= skipped; i++) {
                if (words.get(i).charAt(0) == letters.charAt(letter)) {
                    letter++;
                } else {
                    over++;
                }
            }
            if (letter == letters.length() && over <= skipped && words.get(from).charAt(0) == letters.charAt(0)) {
                return true;
            }
        }
        return false;
    }

    boolean isCompound(String word, TextLanguage language) {
        return letters.length() >= LONG && isNearCompound(word);
    }

    /** MSK of "musculoskeletal". */
    boolean isNearCompound(String word) {
        if (word.length() < LETTERS_PER_SIGN * letters.length() || word.charAt(0) != letters.charAt(0)) {
            return false;
        }
        int letter = 0;
        for (int i = 0; i < word.length() && letter < letters.length(); i++) {
            letter += word.charAt(i) == letters.charAt(letter) ? 1 : 0;
        }
        return letter == letters.length();
    }
}
