package dev.vitae.generation.guard;

import dev.vitae.generation.terms.Folding;
import dev.vitae.generation.terms.Lexicon;
import dev.vitae.generation.terms.Token;
import dev.vitae.generation.terms.Tokens;
import dev.vitae.generation.terms.Words;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether two names of an employer or school name the same one. */
final class Names {
    private static final Set<String> FORMS = Set.of(
            "inc",
            "incorporated",
            "ltd",
            "limited",
            "llc",
            "llp",
            "plc",
            "corp",
            "corporation",
            "co",
            "company",
            "gmbh",
            "ag",
            "kg",
            "se",
            "ug",
            "mbh",
            "ev",
            "sa",
            "s.a",
            "sas",
            "sarl",
            "srl",
            "s.r.l",
            "spa",
            "s.p.a",
            "sl",
            "s.l",
            "bv",
            "b.v",
            "nv",
            "n.v",
            "ab",
            "as",
            "oy",
            "lda",
            "ltda",
            "pty",
            "group",
            "holding",
            "the",
            "and",
            "und",
            "et");

    private Names() {}

    /** Same but for legal form, a place after a comma or dash, an abbreviation by initials, or a listed alias. */
    static boolean same(String one, String other) {
        List<String> a = words(one);
        List<String> b = words(other);
        if (Folding.fold(one).equals(Folding.fold(other)) || (!a.isEmpty() && a.equals(b))) {
            return true;
        }
        if (!a.isEmpty() && (a.equals(words(head(other))) || b.equals(words(head(one))))) {
            return a.equals(words(head(other)));
        }
        return initials(a, b) || initials(b, a) || sameEntry(one, other);
    }

    /** How alike two names are, 0 to 1, to find which is meant. */
    static double likeness(String one, String other) {
        if (one == null || other == null) {
            return 0;
        }
        if (same(one, other)) {
            return 1;
        }
        Set<String> a = Set.copyOf(words(one));
        Set<String> b = Set.copyOf(words(other));
        return a.isEmpty() ? 0 : 0.5 * Ground.share(a, b);
    }

    private static List<String> words(String name) {
        return Tokens.of(name).stream()
                .map(Token::folded)
                .filter(word -> !FORMS.contains(word))
                .collect(Collectors.toList());
    }

    private static String head(String name) {
        return name.split(",|\\(|\\||\\s[-–—]\\s|/")[0];
    }

    private static boolean initials(List<String> shortName, List<String> longName) {
        if (shortName.size() != 1 || longName.size() < 2) {
            return false;
        }
        String all = longName.stream()
                .filter(word -> !Words.standard().isStop(word))
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining());
        return all.length() > 1 && all.equals(shortName.get(0).replace(".", ""));
    }

    private static boolean sameEntry(String one, String other) {
        return Lexicon.standard()
                .find(one)
                .filter(entry ->
                        Lexicon.standard().find(other).filter(entry::equals).isPresent())
                .isPresent();
    }
}
