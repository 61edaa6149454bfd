package dev.vitae.generation.guard;

import dev.vitae.generation.terms.Content;
import dev.vitae.generation.terms.Folding;
import dev.vitae.generation.terms.TextLanguage;
import dev.vitae.generation.terms.Token;
import dev.vitae.generation.terms.Tokens;
import dev.vitae.generation.terms.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How much a clause takes upon itself, by its first verb.
 *
 * @param level 0 no verb, 1 helped, 2 did, 3 led
 * @param verb as written
 * @param about stems of what it is about, verbs left out
 */
record ResponsibilityLevel(int level, String verb, String text, Set<String> about) {
    static final int HELPED = 1;
    static final int DID = 2;
    static final int LED = 3;

    private static final Pattern JOINTS = Pattern.compile("[;,.]\\s|\\s(?:and|while|und|et|y|e|en)\\s");

    static boolean isVerb(String folded) {
        Words words = Words.standard();
        return words.has("verb.helped", folded)
                || words.has("verb.led", folded)
                || words.has("verb.managed", folded)
                || words.has("verb.did", folded);
    }

    /** The clauses of a line; a part without a verb belongs to the one before it. */
    static List<ResponsibilityLevel> clauses(String line, TextLanguage language) {
        List<String> clauses = new ArrayList<>();
        for (String part : JOINTS.split(line)) {
            boolean joined = !clauses.isEmpty() && verb(part) == null;
            if (joined) {
                clauses.set(clauses.size() - 1, clauses.get(clauses.size() - 1) + ", " + part);
            } else {
                clauses.add(part);
            }
        }
        return clauses.stream().map(clause -> of(clause, language)).toList();
    }

    private static ResponsibilityLevel of(String clause, TextLanguage language) {
        Words words = Words.standard();
        Set<String> about = new LinkedHashSet<>();
        for (Token token : Tokens.of(clause)) {
            if (!words.isStop(token.folded()) && !isVerb(token.folded())) {
                about.add(Content.stem(token.folded(), language));
            }
        }
        Token verb = verb(clause);
        return new ResponsibilityLevel(
                verb == null ? 0 : level(verb, clause), verb == null ? "" : verb.text(), clause.strip(), about);
    }

    private static Token verb(String clause) {
        List<Token> tokens = Tokens.of(clause);
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.get(i).folded();
            boolean noun = (word.equals("lead") || word.equals("leads") || word.equals("leading")) && i > 0;
            if (isVerb(word) && !noun) {
                return tokens.get(i);
            }
        }
        return null;
    }

    private static int level(Token verb, String clause) {
        Words words = Words.standard();
        if (words.has("verb.helped", verb.folded())) {
            return HELPED;
        }
        if (words.has("verb.led", verb.folded())) {
            return LED;
        }
        boolean overPeople =
                words.has("verb.managed", verb.folded()) && words.in("people", Folding.foldInPlace(clause));
        return overPeople ? LED : DID;
    }
}
