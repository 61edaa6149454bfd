package dev.vitae.generation.terms;

import java.util.List;
import java.util.Locale;

/**
 * One name of an entry.
 *
 * @param exact whether it counts only with the same upper and lower case
 * @param language of text in which it counts, {@code UNKNOWN} for any
 * @param narrower whether it names only a part or kind of the entry
 */
record Alias(
        Entry entry, String name, List<String> words, boolean exact, TextLanguage language, Via via, boolean narrower) {

    /** Reads a name as the data file writes it: {@code =Go}, {@code de:Buchhaltung}, {@code <java ee}, {@code golang}. */
    static Alias of(Entry entry, String line, Via via) {
        boolean narrower = line.startsWith("<");
        String written = narrower ? line.substring(1) : line;
        boolean exact = written.startsWith("=");
        String name = exact ? written.substring(1) : written;
        TextLanguage language = TextLanguage.UNKNOWN;
        if (name.length() > 3 && name.charAt(2) == ':') {
            String code = name.substring(0, 2).toUpperCase(Locale.ROOT);
            name = name.substring(3);
            boolean everywhere = entry.kind() == TermKind.LANGUAGE || code.equals("PL");
            language = everywhere ? TextLanguage.UNKNOWN : TextLanguage.valueOf(code);
        }
        List<String> words = Tokens.of(name).stream().map(Token::folded).toList();
        return new Alias(entry, name, words, exact, language, via, narrower);
    }

    boolean speaks(TextLanguage text) {
        return language == TextLanguage.UNKNOWN || text == TextLanguage.UNKNOWN || language == text;
    }
}
