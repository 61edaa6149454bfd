package dev.vitae.generation.guard;

import dev.vitae.generation.terms.TextLanguage;
import dev.vitae.generation.terms.Token;
import dev.vitae.generation.terms.Tokens;
import dev.vitae.generation.terms.Words;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The name of a degree or a certificate in its words. Another name says no more where each of its words is one of these, in
 * whatever order, spelled out or shortened, and what takes something back ("in progress", "course") is kept.
 *
 * @param remark how many of the words stand before the first bracket or comma
 */
record Credential(String folded, List<Word> words, int remark, TextLanguage language) {
    private static final Pattern SPLIT = Pattern.compile("(\\p{L}{1,3})(\\d{1,2})");
    private static final Pattern NUMERAL = Pattern.compile("[一二三四五六七八九十百]");
    private static final int SHORT = 4;
    private static final int BEGINNING = 3;

    /** @param spelled one spelling for all of a unit or a number, else the folded word */
    record Word(String text, String folded, String spelled, int start) {}

    static Credential of(String name, TextLanguage language) {
        String compatible = Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\p{Cf}", "");
        int bracket = compatible.replaceAll("[(\\[,;:](?s).*", "").length();
        List<Word> words = new ArrayList<>();
        int before = 0;
        for (Token token : Tokens.of(compatible)) {
            String folded = token.folded().replace(".", "");
            var split = SPLIT.matcher(folded);
            if (split.matches()) {
                words.add(word(split.group(1), split.group(1), true, token.start(), language));
                words.add(word(split.group(2), split.group(2), false, token.start(), language));
            } else if (!Words.standard().isNeutral(token.folded())) {
                boolean counted = !words.isEmpty() && isNumber(words.get(words.size() - 1));
                words.add(word(token.text(), folded, counted || folded.length() > BEGINNING, token.start(), language));
            }
            before = token.start() < bracket ? words.size() : before;
        }
        return new Credential(Clauses.fold(compatible), words, before, language);
    }

    private static Word word(String text, String folded, boolean unit, int start, TextLanguage language) {
        Optional<String> number = NumberWords.standard().of(folded, language).map(String::valueOf);
        boolean han = folded.length() == 1 && NUMERAL.matcher(folded).matches();
        String spelled = number.or(() -> han ? Optional.of(NumberWords.han(folded) + "") : Optional.empty())
                .or(() -> unit ? Remarks.unit(folded) : Optional.empty())
                .orElse(folded);
        return new Word(text, folded, spelled, start);
    }

    private static boolean isNumber(Word word) {
        return word.spelled().chars().allMatch(Character::isDigit);
    }

    /** Whether what another takes back is kept here. */
    boolean keeps(Credential stated) {
        return Remarks.kept(stated.folded, folded);
    }

    /**
     * The words that another does not have.
     *
     * @param also what else is known of it: its issuer, its year
     */
    List<Word> beyond(Credential stated, Collection<String> also) {
        List<Word> beyond = new ArrayList<>();
        List<MatchResult> remarks = Remarks.in(stated.folded, folded);
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            boolean known = also.contains(word.folded())
                    || stated.has(word)
                    || isNumbered(i, stated.words)
                    || remarks.stream().anyMatch(it -> it.start() <= word.start() && it.end() > word.start())
                    || isJoined(word.folded(), stated.words)
                    || spells(stated.words, words, i)
                    || isSpelled(word, stated.words, language);
            if (!known) {
                beyond.add(word);
            }
        }
        return beyond;
    }

    /** Two signs side by side that the other has nowhere so; numerals apart. */
    boolean hasForeignSigns(Credential stated, Collection<String> also) {
        String known = stated.folded + "\n" + String.join("", also);
        for (int i = 0; i + 1 < folded.length(); i++) {
            String pair = folded.substring(i, i + 2);
            boolean signs = pair.chars().allMatch(c -> Cues.isIdeograph((char) c))
                    && !NUMERAL.matcher(pair).find();
            if (signs && !known.contains(pair) && Remarks.isNone(folded, i)) {
                return true;
            }
        }
        return false;
    }

    /** The words that are no such remark. */
    List<Word> own() {
        List<MatchResult> remarks = Remarks.in(folded, folded);
        return words.stream()
                .filter(word -> remarks.stream().noneMatch(it -> it.start() <= word.start() && it.end() > word.start()))
                .toList();
    }

    /** Whether one of the words is another as it stands, but for its number or case. */
    boolean says(Word word) {
        return words.stream().anyMatch(it -> it.spelled().equals(word.spelled()));
    }

    boolean has(Word word) {
        return words.stream().anyMatch(other -> isLike(word, other));
    }

    /** "M2" of "Master 2". */
    private boolean isNumbered(int i, List<Word> stated) {
        for (int j = 0; i + 1 < words.size() && j + 1 < stated.size(); j++) {
            boolean number = isNumber(stated.get(j + 1))
                    && stated.get(j + 1).spelled().equals(words.get(i + 1).spelled());
            if (number && stated.get(j).folded().startsWith(words.get(i).folded())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLike(Word one, Word other) {
        String a = one.folded();
        String b = other.folded();
        if (one.spelled().equals(other.spelled()) || a.equals(b)) {
            return true;
        }
        boolean letters = a.chars().allMatch(Character::isLetter) && b.chars().allMatch(Character::isLetter);
        boolean spelled = b.length() <= SHORT && isShort(b, a);
        return letters && (isShort(a, b) || spelled || a.length() > SHORT && Keys.isInflected(a, b));
    }

    /** By its beginning, or by first and last letter: "hons". */
    private static boolean isShort(String word, String other) {
        boolean begins = word.length() >= BEGINNING && word.length() < other.length() && other.startsWith(word);
        return begins
                || word.length() >= SHORT
                        && word.length() < other.length()
                        && word.charAt(0) == other.charAt(0)
                        && word.charAt(1) == other.charAt(1)
                        && word.charAt(word.length() - 1) == other.charAt(other.length() - 1)
                        && isWithin(word, other);
    }

    private static boolean isWithin(String word, String other) {
        int at = 0;
        for (int i = 0; i < other.length() && at < word.length(); i++) {
            at += other.charAt(i) == word.charAt(at) ? 1 : 0;
        }
        return at == word.length();
    }

    /** The beginning of one word and the whole next: "Профпереподготовка". */
    private static boolean isJoined(String word, List<Word> stated) {
        for (int i = 0; i + 1 < stated.size(); i++) {
            String next = stated.get(i + 1).folded();
            int begins = word.length() - next.length();
            boolean joined = begins >= BEGINNING
                    && next.length() > SHORT
                    && word.endsWith(next)
                    && stated.get(i).folded().startsWith(word.substring(0, begins));
            if (joined) {
                return true;
            }
        }
        return false;
    }

    /** One of the words that an abbreviation of the source is short for. */
    private static boolean spells(List<Word> stated, List<Word> told, int at) {
        for (Word word : stated) {
            Optional<Abbreviation> abbreviation = Abbreviation.of(word.text());
            int size = abbreviation.map(it -> it.parts().size()).orElse(0);
            for (int from = Math.max(0, at - size + 1); size > 1 && from <= at && from + size <= told.size(); from++) {
                if (abbreviation.get().isOf(folded(told.subList(from, from + size)))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isSpelled(Word told, List<Word> stated, TextLanguage language) {
        Optional<Abbreviation> abbreviation = Abbreviation.of(told.text());
        int size = abbreviation.map(it -> it.parts().size()).orElse(0);
        if (size > 1 && stated.stream().anyMatch(word -> abbreviation.get().isCompound(word.folded(), language))) {
            return true;
        }
        for (int from = 0; size > 1 && from + size <= stated.size(); from++) {
            if (abbreviation.get().isOf(folded(stated.subList(from, from + size)))) {
                return true;
            }
        }
        return false;
    }

    private static List<String> folded(List<Word> words) {
        return words.stream().map(Word::folded).toList();
    }

    /** The words before the first bracket or comma. */
    List<Word> head() {
        return words.subList(0, remark);
    }

    /** Whether all of some words of another are told here. */
    boolean hasAll(List<Word> head) {
        return words.stream().anyMatch(word -> isJoined(word.folded(), head))
                || new Credential("", head, head.size(), language)
                        .beyond(this, Set.of())
                        .isEmpty();
    }
}
