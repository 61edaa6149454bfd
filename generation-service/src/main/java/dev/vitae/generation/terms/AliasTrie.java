package dev.vitae.generation.terms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Names by their words; the longest that fits wins. */
final class AliasTrie {
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
                if (alias.speaks(language) && fits(alias, text, tokens, from, i, language)) {
                    best = new Hit(alias, i - from + 1);
                    break;
                }
            }
        }
        return best;
    }

    /** The alias of one word that a form names, in whatever case it is written. */
    Optional<Alias> single(String form, TextLanguage language) {
        Node node = root.next.get(form);
        return node == null
                ? Optional.empty()
                : node.aliases.stream().filter(alias -> alias.speaks(language)).findFirst();
    }

    private static boolean fits(Alias alias, String text, List<Token> tokens, int from, int to, TextLanguage language) {
        if (!alias.exact()) {
            return alias.words().size() > 1 || isForm(tokens.get(from).folded(), alias);
        }
        String surface = text.substring(tokens.get(from).start(), tokens.get(to).end());
        boolean shouted =
                alias.name().length() > 3 && surface.equals(alias.name().toUpperCase(Locale.ROOT));
        return (surface.equals(alias.name()) || shouted)
                && new NamePlace(text, tokens, from, to).isNameOf(alias, language);
    }

    /** A single word counts in singular and plural only: "market" is not marketing. */
    private static boolean isForm(String folded, Alias alias) {
        if (alias.name().length() == 1) {
            return false;
        }
        return switch (alias.language()) {
            case UNKNOWN, EN -> singular(folded).equals(singular(alias.words().get(0)));
            case FR, ES, PT, IT -> endsAlike(folded, alias.words().get(0));
            default -> true;
        };
    }

    /** Number and gender change the last letters of a noun; what changes more is another word (envíos, enviar). */
    private static boolean endsAlike(String folded, String name) {
        int shorter = Math.min(folded.length(), name.length());
        boolean start = folded.regionMatches(0, name, 0, shorter - 1);
        return start && Math.abs(folded.length() - name.length()) <= 2;
    }

    private static String singular(String word) {
        if (word.length() > 4 && word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
                ? word.substring(0, word.length() - 1)
                : word;
    }
}
