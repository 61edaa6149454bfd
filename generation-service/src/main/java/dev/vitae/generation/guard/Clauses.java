package dev.vitae.generation.guard;

import dev.vitae.generation.terms.Content;
import dev.vitae.generation.terms.Folding;
import dev.vitae.generation.terms.Sentences;
import dev.vitae.generation.terms.TextLanguage;
import dev.vitae.generation.terms.Token;
import dev.vitae.generation.terms.Tokens;
import dev.vitae.generation.terms.Words;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts text into clauses that each tell one deed, and gives words the form in which they are compared. */
final class Clauses {
    private static final Pattern JOINTS =
            Pattern.compile("[,:]\\s|\\s(?:and|und|et|y|e|en)\\s|\\s(?:who|that|which)\\s|\\s[-–—]\\s");
    private static final Pattern BULLET = Pattern.compile("^[\\s•▪●·*–—-]+");
    /** Who does is not what is done: a manager is not "managed", an accountant not an "account". */
    private static final Pattern AGENT = Pattern.compile("..(?:er|or|eur|ist|ant|ian)s?$");

    /** Characters of a sentence that is still read as one; a decision. */
    static final int LONGEST = 1000;

    /** Abbreviations whose point ends no sentence. */
    private static final Pattern SHORT = Pattern.compile(
            "(?iU)\\.(?=\\s)(?<=(?<!\\p{L})(?:c|p|avg|acc|appr|est|incl|excl|resp|dept|capt|lt|sgt|dr|prof|mr|mrs|ms|st|jr|sr|env|sem|hab|núm|stellv|ungef|durchschn|zzgl|bes|гл|мин|макс|мес|нед|кв|тел|Mio|Mrd|Tsd|ca|bzw|inkl|max|min|ggf|Std|Nr|Abs|Art|vgl|rd|env|aprox|approx|Ph|млн|млрд|тыс|руб|кв|г|гг|чел|εκατ|χιλ|No|vol|ed|Tel|Sc)\\.)");

    private static final Pattern FORMAT = Pattern.compile("\\p{Cf}");
    /** The soft hyphen. */
    private static final char FIRST_FORMAT = '\u00AD';

    /** Of a name: "L. R. Safina". */
    private static final Pattern INITIAL = Pattern.compile("(?<![\\p{L}\\p{N}])(\\p{Lu})\\.(?=\\s?\\p{Lu})");

    /** "1. Preis", "2. Platz": an ordinal ends no sentence. */
    private static final Pattern ORDINAL =
            Pattern.compile("(?<!\\d)(\\d{1,2})\\.(?= (?:Preis|Platz|Rang|Staatsexamen|Liga|Vorsitz))");

    private static final int LONGEST_VERB = 40;

    private Clauses() {}

    /** The sentences of a text in compatibility form (NFKC), so that full-width digits are digits. */
    static List<String> sentences(String text) {
        String compatible = visible(Normalizer.normalize(text, Normalizer.Form.NFKC));
        List<String> sentences = new ArrayList<>();
        for (String sentence : Sentences.of(
                ORDINAL.matcher(INITIAL.matcher(SHORT.matcher(compatible).replaceAll(""))
                                .replaceAll("$1"))
                        .replaceAll("$1"))) {
            String said = BULLET.matcher(sentence).replaceFirst("");
            if (!said.isEmpty()) {
                sentences.add(said);
            }
        }
        return sentences;
    }

    /** The clauses of a sentence. Only a finite verb opens one: "…, saving $2M" hangs on what stands before it. */
    static List<String> of(String sentence) {
        List<String> clauses = new ArrayList<>();
        var joint = JOINTS.matcher(sentence);
        int from = 0;
        while (sentence.length() <= LONGEST && joint.find()) {
            if (opensClause(sentence.substring(joint.end(), Math.min(sentence.length(), joint.end() + LONGEST_VERB)))) {
                clauses.add(sentence.substring(from, joint.start()));
                from = joint.end();
            }
        }
        clauses.add(sentence.substring(from));
        return clauses;
    }

    private static boolean opensClause(String rest) {
        List<Token> tokens = Tokens.of(rest);
        if (tokens.isEmpty() || !isVerb(tokens.get(0).folded())) {
            return false;
        }
        String verb = tokens.get(0).folded();
        return verb.endsWith("ed") || Words.standard().has("verb.past", verb);
    }

    static boolean isVerb(String folded) {
        Words words = Words.standard();
        return words.has("verb.helped", folded)
                || words.has("verb.led", folded)
                || words.has("verb.managed", folded)
                || words.has("verb.did", folded);
    }

    static boolean isRank(String folded) {
        Words words = Words.standard();
        return words.has("level.3", folded) || words.has("level.4", folded) || words.has("level.5", folded);
    }

    /** The form in which two words are the same: without inflection, synonyms made one. */
    static String key(String folded, TextLanguage language) {
        String one = Words.standard().synonym(folded);
        if (Words.standard().isRole(one) || isRank(one)) {
            return one;
        }
        if (AGENT.matcher(one).find()) {
            return one.endsWith("s") ? one.substring(0, one.length() - 1) : one;
        }
        return Content.stem(one, language);
    }

    static String fold(String text) {
        return Folding.fold(visible(text));
    }

    /** Without the signs that nobody sees: soft hyphens, joiners, marks of direction. */
    private static String visible(String text) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign >= FIRST_FORMAT && Character.getType(sign) == Character.FORMAT) {
                return FORMAT.matcher(text).replaceAll("");
            }
        }
        return text;
    }
}
