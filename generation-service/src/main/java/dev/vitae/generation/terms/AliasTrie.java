package dev.vitae.generation.terms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names by their words; the longest that fits wins. */
final class AliasTrie {
    /** Words after which a single letter is no language, and those that may follow it with a hyphen. */
    private static final Set<String> LETTER_BEFORE = Set.of(
            "vitamin",
            "class",
            "series",
            "grade",
            "hepatitis",
            "appendix",
            "plan",
            "tier",
            "section",
            "phase",
            "option",
            "level",
            "type",
            "block",
            "building",
            "exhibit",
            "licence",
            "license",
            "group",
            "klasse",
            "gruppe");

    private static final Set<String> HYPHEN_AFTER =
            Set.of("based", "developer", "programming", "programmer", "engineer", "stack", "native", "code");

    private static final Set<String> NOUN_AFTER = Set.of(
            "developer",
            "developers",
            "engineer",
            "engineers",
            "programmer",
            "programming",
            "services",
            "service",
            "experience",
            "skills",
            "knowledge",
            "is",
            "or",
            "and",
            "code",
            "apps",
            "applications",
            "backend",
            "microservices",
            "framework",
            "components",
            "for",
            "with",
            "in",
            "as",
            "required",
            "development",
            "certified",
            "entwickler",
            "und",
            "oder",
            "et",
            "ou",
            "y",
            "o",
            "e",
            "en");

    private final Node root = new Node();

    record Hit(Alias alias, int length) {
        Via via(List<Token> tokens, int at) {
            return wordsEqual(tokens, at) ? alias.via() : Via.INFLECTION;
        }

        private boolean wordsEqual(List<Token> tokens, int at) {
            for (int i = 0; i < length; i++) {
                if (!tokens.get(at + i).folded().equals(alias.words().get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>();
        private final List<Alias> aliases = new ArrayList<>(1);
    }

    void add(List<String> forms, Alias alias) {
        Node node = root;
        for (String form : forms) {
            node = node.next.computeIfAbsent(form, word -> new Node());
        }
        node.aliases.add(alias);
    }

    Hit longest(String text, List<Token> tokens, List<String> forms, int from, TextLanguage language) {
        Hit best = null;
        Node node = root;
        for (int i = from; i < tokens.size(); i++) {
            if (i > from && tokens.get(i).opens()) {
                break;
            }
            node = node.next.get(forms.get(i));
            if (node == null) {
                break;
            }
            for (Alias alias : node.aliases) {
                if (alias.speaks(language) && fits(alias, text, tokens, from, i)) {
                    best = new Hit(alias, i - from + 1);
                    break;
                }
            }
        }
        return best;
    }

    private static boolean fits(Alias alias, String text, List<Token> tokens, int from, int to) {
        if (!alias.exact()) {
            return alias.words().size() > 1 || isForm(tokens.get(from).folded(), alias);
        }
        String surface = text.substring(tokens.get(from).start(), tokens.get(to).end());
        boolean shouted =
                alias.name().length() > 3 && surface.equals(alias.name().toUpperCase(Locale.ROOT));
        if (!surface.equals(alias.name()) && !shouted) {
            return false;
        }
        return isName(alias, text, tokens, from, to);
    }

    /** A single English word counts in singular and plural only: "market" is not marketing. */
    private static boolean isForm(String folded, Alias alias) {
        boolean english = alias.language() == TextLanguage.UNKNOWN || alias.language() == TextLanguage.EN;
        return alias.name().length() > 1
                && (!english || singular(folded).equals(singular(alias.words().get(0))));
    }

    private static String singular(String word) {
        if (word.length() > 4 && word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
                ? word.substring(0, word.length() - 1)
                : word;
    }

    /** Whether a name that is also a word or a letter stands where a name would. */
    private static boolean isName(Alias alias, String text, List<Token> tokens, int from, int to) {
        int end = tokens.get(to).end();
        Token next = to + 1 < tokens.size() ? tokens.get(to + 1) : null;
        Token before = from > 0 ? tokens.get(from - 1) : null;
        boolean hyphen = end < text.length() && text.charAt(end) == '-' && next != null && next.start() == end + 1;
        if (hyphen && !HYPHEN_AFTER.contains(next.folded())) {
            return false;
        }
        if (alias.name().length() == 1) {
            boolean initial = end < text.length()
                    && text.charAt(end) == '.'
                    && next != null
                    && Character.isUpperCase(next.text().charAt(0))
                    && before != null
                    && !tokens.get(from).opens()
                    && Character.isUpperCase(before.text().charAt(0));
            boolean sign = end < text.length() && "&'’+*".indexOf(text.charAt(end)) >= 0;
            return !initial && !sign && (before == null || !LETTER_BEFORE.contains(before.folded()));
        }
        boolean isWord = Character.isLowerCase(alias.name().charAt(alias.name().length() - 1));
        boolean opensSentence = isWord && tokens.get(from).opens() && next != null && !next.opens();
        return !opensSentence || Character.isUpperCase(next.text().charAt(0)) || NOUN_AFTER.contains(next.folded());
    }
}
