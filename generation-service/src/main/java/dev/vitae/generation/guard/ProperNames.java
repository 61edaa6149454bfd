package dev.vitae.generation.guard;

import dev.vitae.generation.terms.Folding;
import dev.vitae.generation.terms.Mention;
import dev.vitae.generation.terms.TextLanguage;
import dev.vitae.generation.terms.Token;
import dev.vitae.generation.terms.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Names in a line that no list knows: runs of capitalised words; in German only words with capitals inside. */
final class ProperNames {
    private static final Pattern QUANTITY =
            Pattern.compile("[\\d.,]+(?:[kKmMbB]|MM|Mn|bn)?|USD|EUR|GBP|CHF|CEFR|[ABC][12]");

    private ProperNames() {}

    /**
     * A name.
     *
     * @param words folded
     */
    record Name(String text, List<String> words) {}

    static List<Name> in(String text, List<Token> tokens, List<Mention> mentions, TextLanguage language) {
        List<Name> names = new ArrayList<>();
        List<Token> run = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean joins = isName(text, tokens, i, language) && !isMentioned(token, mentions);
            if (!run.isEmpty() && (!joins || token.opens())) {
                names.add(name(text, run));
                run.clear();
            }
            if (joins) {
                run.add(token);
            }
        }
        if (!run.isEmpty()) {
            names.add(name(text, run));
        }
        return names;
    }

    private static boolean isName(String text, List<Token> tokens, int i, TextLanguage language) {
        Token token = tokens.get(i);
        String word = token.text();
        if (QUANTITY.matcher(word).matches()) {
            return false;
        }
        boolean innerCapital = word.length() > 1 && word.substring(1).chars().anyMatch(Character::isUpperCase);
        if (innerCapital) {
            return !Words.standard().isStop(token.folded());
        }
        if (!Character.isUpperCase(word.charAt(0)) || word.length() < 2 || language == TextLanguage.DE) {
            return false;
        }
        boolean ordinary = Words.standard().isStop(token.folded()) || ResponsibilityLevel.isVerb(token.folded());
        if (ordinary) {
            return false;
        }
        boolean next = i + 1 < tokens.size()
                && !tokens.get(i + 1).opens()
                && Character.isUpperCase(tokens.get(i + 1).text().charAt(0));
        boolean lineStart = startsSentence(text, token);
        return !lineStart
                || (next
                        && !Folding.fold(word).endsWith("ed")
                        && !Folding.fold(word).endsWith("ing"));
    }

    private static boolean startsSentence(String text, Token token) {
        String before = text.substring(0, token.start()).stripTrailing();
        return before.isEmpty() || ".!?:;•-–*\n".indexOf(before.charAt(before.length() - 1)) >= 0;
    }

    private static boolean isMentioned(Token token, List<Mention> mentions) {
        return mentions.stream().anyMatch(mention -> token.start() >= mention.start() && token.end() <= mention.end());
    }

    private static Name name(String text, List<Token> run) {
        String written =
                text.substring(run.get(0).start(), run.get(run.size() - 1).end());
        return new Name(written, run.stream().map(Token::folded).toList());
    }
}
