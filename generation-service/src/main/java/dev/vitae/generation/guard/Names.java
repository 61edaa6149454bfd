package dev.vitae.generation.guard;

import dev.vitae.generation.terms.Token;
import dev.vitae.generation.terms.Tokens;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether two names of an employer or school name the same one. */
final class Names {
    private static final Map<String, String> FORMS =
            Map.of("incorporated", "inc", "limited", "ltd", "corporation", "corp", "private", "pvt", "company", "co");
    private static final Set<String> LEGAL_FORMS = WordSets.of("legal");

    private static final Pattern SIGNS = Pattern.compile("株式会社|有限会社|合同会社|（株）|\\(株\\)|有限责任公司|股份有限公司|有限公司");

    /** A remark that names who really employed: it may not go. */
    private static final Pattern LENT = Pattern.compile(
            "[(（\\[].*(?:(?<!\\p{L})(?:via|through|by|for|at|bei|durch|uber|fur|par|chez|pour|por|para|per|через|для)(?!\\p{L})|agenc|agentur|contract|freelanc|supplier|vendor|partner|franchis|temp|zeitarbeit|leih|liefer|subunter|interim|sous-trait|prestat|ett|autonom|proveedor|subcontrat|аутсорс|подряд|агентств|派遣|外包|委託|委托)");

    private Names() {}

    /** The same words in the same order; the legal form and a remark in brackets may be left out, not put in. */
    static boolean same(String told, String stated) {
        String bare = stated.replaceFirst("(?s)\\s*[(（\\[][^()（）]*[)）\\]]\\s*$", "");
        if (bare.length() < stated.length()
                && !bare.isBlank()
                && !LENT.matcher(Clauses.fold(stated)).find()) {
            return same(told, bare) || isSame(told, stated);
        }
        return isSame(told, stated);
    }

    /** Whether a remark names who really employed. */
    static boolean isLent(String name) {
        return LENT.matcher(Clauses.fold(name)).find();
    }

    private static boolean isSame(String told, String stated) {
        List<String> words = words(told);
        boolean forms = forms(stated).containsAll(forms(told));
        return Clauses.fold(told).equals(Clauses.fold(stated))
                || (!words.isEmpty() && words.equals(words(stated)) && forms);
    }

    /** How alike two names are, 0 to 1, to find which is meant. */
    static double likeness(String one, String other) {
        if (one == null || other == null) {
            return 0;
        }
        Set<String> words = Set.copyOf(words(one));
        return same(one, other) ? 1 : 0.5 * Ground.share(words, Set.copyOf(words(other)));
    }

    /** The words of a name without its legal form. */
    static List<String> words(String name) {
        return all(withoutSigns(name)).stream()
                .filter(word -> !isLegalForm(word))
                .toList();
    }

    /** 株式会社 and the like stand before or behind a name without a blank. */
    private static String withoutSigns(String name) {
        String bare = SIGNS.matcher(name).replaceAll(" ");
        return bare.isBlank() ? name : bare;
    }

    static boolean isLegalForm(String folded) {
        return LEGAL_FORMS.contains(FORMS.getOrDefault(folded, folded).replace(".", ""));
    }

    private static List<String> forms(String name) {
        return all(name).stream().filter(Names::isLegalForm).toList();
    }

    private static List<String> all(String name) {
        return Tokens.of(name).stream()
                .map(Token::folded)
                .map(word -> FORMS.getOrDefault(word, word))
                .toList();
    }
}
