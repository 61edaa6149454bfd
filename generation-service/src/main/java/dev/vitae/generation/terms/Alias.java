package dev.vitae.generation.terms;

import java.util.List;
import java.util.Optional;

/**
 * One name of an entry.
 *
 * @param exact whether it counts only with the same upper and lower case
 * @param wary whether it is far more often a word, so that it counts only in company of other names
 * @param language of text in which it counts, {@code UNKNOWN} for any
 * @param narrower whether it names only a part or kind of the entry
 */
record Alias(
        Entry entry,
        String name,
        List<String> words,
        boolean exact,
        boolean wary,
        TextLanguage language,
        Via via,
        boolean narrower) {

    /** Reads a name as the data file writes it: {@code =Go}, {@code ?Word}, {@code de:Buchhaltung}, {@code fr:=TVA}, {@code <java ee}, {@code golang}. */
    static Alias of(Entry entry, String line, Via via) {
        boolean narrower = line.startsWith("<");
        String name = narrower ? line.substring(1) : line;
        TextLanguage language = TextLanguage.UNKNOWN;
        if (name.length() > 3 && name.charAt(2) == ':') {
            Optional<TextLanguage> spoken = TextLanguage.ofCode(name.substring(0, 2));
            language = entry.kind() == TermKind.LANGUAGE ? TextLanguage.UNKNOWN : spoken.orElse(TextLanguage.UNKNOWN);
            name = name.substring(3);
        }
        boolean wary = name.startsWith("?");
        boolean exact = wary || name.startsWith("=");
        name = exact ? name.substring(1) : name;
        List<String> words = Tokens.of(name).stream().map(Token::folded).toList();
        return new Alias(entry, name, words, exact, wary, language, via, narrower);
    }

    boolean speaks(TextLanguage text) {
        boolean unsure = text == TextLanguage.UNKNOWN && !Words.standard().has("english.too", Folding.fold(name));
        return language == TextLanguage.UNKNOWN || unsure || language == text;
    }

    /** As it stands among stems, which are those of its own language: English where it has none. */
    Alias inflected() {
        TextLanguage own = language == TextLanguage.UNKNOWN ? TextLanguage.EN : language;
        return new Alias(entry, name, words, false, false, own, via, narrower);
    }
}
