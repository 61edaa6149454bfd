package dev.vitae.generation.guard;

import dev.vitae.generation.guard.Cues.Cue;
import dev.vitae.generation.terms.TextLanguage;
import dev.vitae.generation.terms.Token;
import dev.vitae.generation.terms.Words;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether words tell something done: a verb, or a noun of doing where they open. What only names a thing claims no deed. */
final class Deeds {
    /** Forms of verbs in which résumés tell: participles, pasts, nouns of doing; by their endings, folded. */
    private static final Pattern NOUN = Pattern.compile(
            "\\p{L}{3,}(?:ung|ungen|ierung|tion|ition|ment|age|cion|sion|miento|zione|mento|cao|ние|ция|ка|тие|[tj]ure|ση|ξη|ψη)");

    private static final Pattern PAST = Pattern.compile(
            "\\p{L}{2,}(?:ed|ierte|ierten)|(?:ab|an|auf|aus|bei|dar|durch|ein|fest|fort|frei|her|hin|mit|nach|nieder|um|vor|weiter|zu|zuruck|zusammen)?ge\\p{L}{3,}(?:t|en)|\\p{L}{3,}(?:л|ла|лось|лся|лась)");
    private static final Pattern NOT = Pattern.compile(".*(?:based|detailed|related|skilled|limited|dated|unlimited)$");

    /** As written: pasts and participles of verbs where they open. */
    private static final Map<TextLanguage, Pattern> OPENING = Map.of(
            TextLanguage.FR,
            written(
                    "\\p{L}+(?:é|ée|és|ées)|mise?|conçue?|réduite?|conduite?|construite?|obtenue?|rendue?|tenue?|écrite?"),
            TextLanguage.ES,
            written("\\p{L}{2,}(?:é|í|ó|amos|imos|ado|ada|ido|ida)|hic[ei]\\p{L}*|hizo|puse|puesta"),
            TextLanguage.PT,
            written("\\p{L}{2,}(?:ei|ou|iu|ado|ada|ido|ida)|fiz|fez|feito"),
            TextLanguage.IT,
            written("\\p{L}{2,}(?:ato|ata|uto|uta|ito|ita)|fatto|messo|messa|scritto"),
            TextLanguage.DE,
            written("\\p{L}{3,}te"),
            TextLanguage.NL,
            written("\\p{L}{3,}(?:te|de)"));

    /** Where the verb may end the sentence. */
    private static final Set<TextLanguage> LATE = Set.of(TextLanguage.DE, TextLanguage.NL, TextLanguage.UNKNOWN);

    private static final Pattern ARTICLE = Pattern.compile("the|an?|its|our|their|all|both|every");
    private static final int NEAR = 4;

    private Deeds() {}

    private static Pattern written(String form) {
        return Pattern.compile("(?iU)(?:" + form + ")");
    }

    static boolean in(Part part, Telling source, TextLanguage language) {
        return opens(part, source, language)
                || Cues.isIdeograph(part.tokens().get(0).folded().charAt(0))
                || LATE.contains(language)
                        && part.tokens().stream().map(Token::folded).anyMatch(Deeds::isVerb);
    }

    /** Whether what opens it is a deed; a word that the source has as it stands is taken for a noun. */
    static boolean opens(Part part, Telling source, TextLanguage language) {
        List<Token> tokens = part.tokens();
        Integer managed = Cues.standard().in(part.folded()).get(Cue.MANAGED);
        if (managed != null && managed <= NEAR || isNamed(tokens) || isInFrontOfArticle(tokens, source, language)) {
            return true;
        }
        boolean counted = Character.isDigit(tokens.get(0).folded().charAt(0))
                || NumberWords.standard().of(tokens.get(0).folded(), language).isPresent();
        for (int i = 0; i < (counted ? 1 : Math.min(2, tokens.size())); i++) {
            String word = tokens.get(i).folded();
            boolean written = isOpening(tokens.get(i).text(), language) && !source.hasWord(word);
            if (isVerb(word) || written || NOUN.matcher(word).matches() && !(i == 1 && isPhrase(tokens, source))) {
                return true;
            }
        }
        return false;
    }

    /** "Rewrote the procedure": what the source has no word of, in front of an article. */
    private static boolean isInFrontOfArticle(List<Token> tokens, Telling source, TextLanguage language) {
        return language == TextLanguage.EN
                && tokens.size() > 2
                && ARTICLE.matcher(tokens.get(1).folded()).matches()
                && !Words.standard().isStop(tokens.get(0).folded())
                && !source.hasWord(tokens.get(0).folded());
    }

    /** "Design of the interface". */
    private static boolean isNamed(List<Token> tokens) {
        return tokens.size() > 1
                && tokens.get(1).folded().equals("of")
                && Clauses.isVerb(tokens.get(0).folded() + "ed");
    }

    /** "Card authorisation" of a source that has both words so. */
    private static boolean isPhrase(List<Token> tokens, Telling source) {
        return source.folded()
                .contains(tokens.get(0).folded() + " " + tokens.get(1).folded());
    }

    private static boolean isOpening(String text, TextLanguage language) {
        Pattern opening = OPENING.get(language);
        return opening != null && opening.matcher(text).matches();
    }

    /** "Atendimento de 15 consultas": a noun of doing, of which the number behind it says how much. */
    static boolean isDoing(String folded) {
        return NOUN.matcher(folded).matches();
    }

    /** A word of doing, or the past or participle of one. */
    static boolean isVerb(String word) {
        return Clauses.isVerb(word)
                || Cues.standard().has(Cue.LED, word)
                || Cues.standard().has(Cue.MANAGED, word)
                || PAST.matcher(word).matches() && !NOT.matcher(word).matches();
    }
}
