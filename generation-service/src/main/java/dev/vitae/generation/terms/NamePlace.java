package dev.vitae.generation.terms;

import java.util.List;
import java.util.regex.Pattern;

/** Whether a name that is also a word, a letter or a person stands where the name would. */
final class NamePlace {
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final int REACH = 12;
    private static final String SIGNS_AFTER_LETTER = "&'\u2019+*";

    private final Words words = Words.standard();
    private final String text;
    private final List<Token> tokens;
    private final int from;
    private final int to;

    NamePlace(String text, List<Token> tokens, int from, int to) {
        this.text = text;
        this.tokens = tokens;
        this.from = from;
        this.to = to;
    }

    boolean isNameOf(Alias alias, TextLanguage language) {
        if (alias.name().length() == 1 ? isSplitLetter() : isSplitWord(alias)) {
            return false;
        }
        if (alias.name().length() == 1) {
            return !isInitial() && !follows("name.letter.before") && !isSign();
        }
        return alias.words().size() > 1 || (!isSeason() && !opensAsWord(alias, language));
    }

    /** A name that is far more often a word counts beside another name, or behind or before a word that says so. */
    boolean inCompany(List<Mention> found, Mention own) {
        boolean beside = found.stream()
                .anyMatch(other -> other != own
                        && other.entry().kind() == TermKind.TOOL
                        && other.start() - own.end() <= REACH
                        && own.start() - other.end() <= REACH);
        return beside || follows("name.before") || (next() != null && words.has("name.noun", next().folded()));
    }

    private boolean isSplitLetter() {
        return hyphen() && !words.has("name.hyphen", next().folded());
    }

    /** "Go-live", "express-delivery"; but "SAP-Kenntnisse", "AI-driven". */
    private boolean isSplitWord(Alias alias) {
        boolean acronym = alias.name().chars().allMatch(Character::isUpperCase);
        return hyphen() && !acronym && !words.has("name.hyphen", next().folded());
    }

    private boolean hyphen() {
        int end = tokens.get(to).end();
        return end < text.length() && text.charAt(end) == '-' && next() != null && next().start() == end + 1;
    }

    private boolean isInitial() {
        int end = tokens.get(to).end();
        return end < text.length()
                && text.charAt(end) == '.'
                && next() != null
                && Character.isUpperCase(next().text().charAt(0))
                && (before() == null
                        || tokens.get(from).opens()
                        || Character.isUpperCase(before().text().charAt(0)));
    }

    private boolean isSign() {
        int end = tokens.get(to).end();
        return end < text.length() && SIGNS_AFTER_LETTER.indexOf(text.charAt(end)) >= 0;
    }

    /** "Spring 2024". */
    private boolean isSeason() {
        return next() != null && !next().opens() && YEAR.matcher(next().text()).matches();
    }

    private boolean follows(String set) {
        return before() != null && !tokens.get(from).opens() && words.has(set, before().folded());
    }

    /** "Express delivery": a capital that only the beginning of an English sentence explains. */
    private boolean opensAsWord(Alias alias, TextLanguage language) {
        boolean english = language == TextLanguage.EN || language == TextLanguage.UNKNOWN;
        boolean word = Character.isLowerCase(alias.name().charAt(alias.name().length() - 1));
        Token next = next();
        if (!english || !word || !tokens.get(from).opens() || next == null || next.opens()) {
            return false;
        }
        boolean article = to + 2 < tokens.size() && tokens.get(to + 2).folded().equals("the");
        boolean noun = words.has("name.noun", next.folded()) || (words.has("name.link", next.folded()) && !article);
        return Character.isLowerCase(next.text().charAt(0)) && !noun;
    }

    private Token next() {
        return to + 1 < tokens.size() ? tokens.get(to + 1) : null;
    }

    private Token before() {
        return from > 0 ? tokens.get(from - 1) : null;
    }
}
