package dev.vitae.generation.guard;

import dev.vitae.generation.terms.Folding;
import dev.vitae.generation.terms.PhraseSet;
import dev.vitae.generation.terms.TextLanguage;
import dev.vitae.generation.terms.Token;
import dev.vitae.generation.terms.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The words of a clause that take back or narrow what it says: denials, wishes, attempts, help, a passive with its doer.
 *
 * @param spans where they stand
 */
record Marks(Set<String> marks, boolean denied, List<PhraseSet.Span> spans) {
    private static final Set<String> BARE_HELP =
            Set.of("help", "support", "assist", "participate", "contribute", "apoyo", "apoio", "soutien");

    static Marks in(String text, List<Token> tokens, TextLanguage language) {
        Words words = Words.standard();
        String folded = Folding.foldInPlace(text);
        Set<String> marks = new LinkedHashSet<>();
        List<PhraseSet.Span> spans = new ArrayList<>();
        boolean denied = false;
        for (String set : List.of("denied", "wish", "limit")) {
            for (PhraseSet.Span span : words.spans(set, folded)) {
                String mark = folded.substring(span.start(), span.end());
                boolean portuguese = mark.equals("no") && language == TextLanguage.PT;
                if (!portuguese) {
                    marks.add(set.equals("wish") ? set : mark);
                    spans.add(span);
                    denied |= !set.equals("limit");
                }
            }
        }
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.get(i).folded();
            boolean help = words.has("verb.helped", word) && (i == 0 || !BARE_HELP.contains(word));
            if (help || (word.equals("by") && isDoer(text, tokens, i + 1))) {
                marks.add(help ? Statement.HELPED : word);
                spans.add(
                        new PhraseSet.Span(tokens.get(i).start(), tokens.get(i).end()));
            }
        }
        return new Marks(marks, denied, spans);
    }

    /** "By 40 %" and "by tuning" say how much and how; "by consultants" and "by 3 of them" say who. */
    private static boolean isDoer(String text, List<Token> tokens, int next) {
        if (next >= tokens.size()) {
            return false;
        }
        String word = tokens.get(next).folded();
        boolean much = Words.standard().has("by.much", word)
                || text.substring(tokens.get(next).start())
                        .matches("(?s)[$€£¥₹]?[\\d.,' ]+\\s?(?:%|[$€£¥₹]|x\\b|percent\\b).*");
        return !much && !word.endsWith("ing");
    }

    boolean covers(Token token) {
        return spans.stream().anyMatch(span -> token.start() >= span.start() && token.end() <= span.end());
    }
}
