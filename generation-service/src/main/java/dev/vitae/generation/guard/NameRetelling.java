package dev.vitae.generation.guard;

import dev.vitae.generation.terms.TextLanguage;
import dev.vitae.generation.terms.Token;
import dev.vitae.generation.terms.Tokens;
import dev.vitae.generation.terms.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether the name of an employer, a school or an issuer, freely retold, is the source's: the same words in any order, by their
 * initials, or shortened with a point; what stands behind a comma or in brackets may go, nothing may come.
 */
final class NameRetelling {
    private static final Pattern REST = Pattern.compile("(?s)\\s*(?:[(（\\[,]|\\s[–—/-]\\s|\\sим\\.).*");
    private static final Pattern CLIPPED =
            Pattern.compile("univ|uni|inst|hosp|dept|tech|poly|coll|acad|intl|natl|assoc|hs|fh");
    private static final Pattern QUOTED = Pattern.compile("[«„“\"「『]([^«»„“”\"「」『』]{2,})[»“”\"」』]");
    private static final Set<String> PUBLIC = WordSets.of("public");
    private static final Set<String> DESCRIPTORS = WordSets.of("descriptor");
    private static final Pattern BESIDE = Pattern.compile("([^()（）]+?)\\s*[(（]([^()（）]+)[)）]");
    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{2,8}");
    private static final int SHORTEST = 3;
    private static final int LONG = 4;

    private final String text;
    private final List<Token> words;
    private final TextLanguage language;

    private NameRetelling(String text, List<Token> words, TextLanguage language) {
        this.text = text;
        this.words = words;
        this.language = language;
    }

    private NameRetelling(String text, TextLanguage language) {
        this.text = text;
        this.language = language;
        words = Tokens.of(text).stream()
                .filter(token -> !Words.standard().isStop(token.folded()) && !Names.isLegalForm(token.folded()))
                .toList();
    }

    /** @param initials whether initials name the same: of schools and issuers, not of companies, of which many share them */
    static boolean isSame(String told, String stated, TextLanguage language, boolean initials) {
        if (Names.same(told, stated)
                || isQuoted(told, stated)
                || isJoined(told, stated)
                || isBesideInitials(told, stated)) {
            return true;
        }
        if (initials
                && Abbreviation.of(told)
                        .filter(it -> it.isOf(Telling.of(stated, language), language))
                        .isPresent()) {
            return true;
        }
        String head = REST.matcher(stated).replaceFirst("");
        NameRetelling name = new NameRetelling(told, language);
        NameRetelling own = new NameRetelling(head.isBlank() ? stated : head, language);
        boolean same = words(told).equals(words(head)) || words(told).equals(words(stated));
        return !Names.isLent(stated)
                && (initials || same || !shortens(told, stated) || name.sharesWord(own))
                && !name.words.isEmpty()
                && !own.words.isEmpty()
                && name.withoutDescriptors().isWithin(new NameRetelling(stated, language))
                && own.withoutForm().isWithin(name);
    }

    /** Without a short last word, such as a legal form that no list has: "Co.", "Pvt". */
    private NameRetelling withoutForm() {
        int size = words.size();
        boolean form = size > 2 && words.get(size - 1).folded().length() <= SHORTEST;
        return form ? new NameRetelling(text.substring(0, words.get(size - 1).start()), language) : this;
    }

    /** "Prefeitura Municipal", "…, cabinet comptable": what kind of employer it is names no other. */
    private NameRetelling withoutDescriptors() {
        int head = REST.matcher(text).replaceFirst("").length();
        List<Token> named = words.stream()
                .filter(word -> !PUBLIC.contains(word.folded())
                        && !(word.start() >= head && DESCRIPTORS.contains(word.folded())))
                .toList();
        return named.isEmpty() ? this : new NameRetelling(text, named, language);
    }

    /** «Волга FM» of Радио «Волга FM»: what stands in quotation marks is the name. */
    private static boolean isQuoted(String told, String stated) {
        Matcher quoted = QUOTED.matcher(stated);
        return quoted.find() && Names.same(told, quoted.group(1));
    }

    /** "Info Systems" of "Infosystems": the same letters, parted otherwise. */
    private static boolean isJoined(String told, String stated) {
        String name = String.join("", words(told));
        return name.length() > LONG && name.equals(String.join("", words(stated)));
    }

    /** "UGR (Universidad de Granada)": the whole name, and capitals beside it that are letters of it. */
    private static boolean isBesideInitials(String told, String stated) {
        Matcher parts = BESIDE.matcher(told);
        return parts.matches()
                && (Names.same(parts.group(2), stated) && areLetters(parts.group(1), stated)
                        || Names.same(parts.group(1), stated) && areLetters(parts.group(2), stated));
    }

    /** Capitals that stand in a name in their order, from its first letter on. */
    private static boolean areLetters(String capitals, String name) {
        String letters = Clauses.fold(capitals);
        String folded = Clauses.fold(name);
        return CAPITALS.matcher(capitals).matches()
                && folded.startsWith(letters.substring(0, 1))
                && isWithin(letters, folded);
    }

    private static boolean isWithin(String letters, String name) {
        int at = -1;
        for (char letter : letters.toCharArray()) {
            at = name.indexOf(letter, at + 1);
            if (at < 0) {
                return false;
            }
        }
        return true;
    }

    private static List<String> words(String name) {
        return Names.words(name);
    }

    /** Whether one has initials that the other has not. */
    private static boolean shortens(String told, String stated) {
        List<String> own = words(stated);
        List<String> name = words(told);
        return hasInitials(told, own) || hasInitials(stated, name);
    }

    private static boolean hasInitials(String text, List<String> others) {
        return Tokens.of(text).stream()
                .filter(token -> !Names.isLegalForm(token.folded()))
                .anyMatch(token -> !others.contains(token.folded())
                        && Abbreviation.of(token.text()).isPresent());
    }

    /** Initials beside a whole word of the name are of no other company. */
    private boolean sharesWord(NameRetelling other) {
        return words.stream().filter(word -> word.folded().length() >= LONG).anyMatch(word -> other.words.stream()
                .anyMatch(it -> it.folded().equals(word.folded())));
    }

    private boolean isWithin(NameRetelling other) {
        return words.stream().allMatch(word -> isSaid(word, other) || isSpelledOut(word, other));
    }

    /** The same word, inflected or with a point, or the initials of words. */
    private boolean isSaid(Token word, NameRetelling other) {
        Optional<Abbreviation> initials = Abbreviation.of(word.text());
        return other.words.stream()
                        .anyMatch(it -> it.folded().equals(word.folded())
                                || isClipped(word, it)
                                || other.isClipped(it, word)
                                || word.folded().length() > LONG && Keys.isInflected(word.folded(), it.folded())
                                || isCompound(word, it)
                                || isCompound(it, word))
                || initials.filter(letters -> isRun(letters, other.words)).isPresent();
    }

    /** FH of a Fachhochschule. */
    private static boolean isCompound(Token letters, Token word) {
        return Abbreviation.of(letters.text())
                .filter(it -> it.isNearCompound(word.folded()))
                .isPresent();
    }

    /** One of the words whose initials the other name has. */
    private boolean isSpelledOut(Token word, NameRetelling other) {
        for (Token it : other.words) {
            Optional<Abbreviation> letters = Abbreviation.of(it.text());
            int size = letters.map(found -> found.parts().size()).orElse(0);
            for (int from = 0; size > 1 && from + size <= words.size(); from++) {
                List<Token> run = words.subList(from, from + size);
                if (run.contains(word) && letters.get().isOf(folded(run))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isRun(Abbreviation letters, List<Token> words) {
        int size = letters.parts().size();
        for (int from = 0; from + size <= words.size(); from++) {
            if (letters.isOf(folded(words.subList(from, from + size)))) {
                return true;
            }
        }
        return false;
    }

    private boolean isClipped(Token word, Token whole) {
        boolean point = text.startsWith(".", word.end()) && word.folded().length() >= SHORTEST;
        return (point || CLIPPED.matcher(word.folded()).matches())
                && whole.folded().length() > word.folded().length()
                && whole.folded().startsWith(word.folded());
    }

    private static List<String> folded(List<Token> words) {
        return words.stream().map(Token::folded).toList();
    }
}
