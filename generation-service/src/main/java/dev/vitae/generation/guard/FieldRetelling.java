package dev.vitae.generation.guard;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a field of study, freely retold, is the source's: its last words, one or more of several, or named more fully. */
final class FieldRetelling {
    private static final Pattern JOINT =
            Pattern.compile("\\s*(?:[,;/&+、，(]|(?<=\\p{L})-(?=\\p{L})| (?:and|und|et|y|e|en|и|και) )\\s*");
    private static final Set<String> STUDIES = WordSets.of("studies");

    private FieldRetelling() {}

    /** @param degree of the source, which a field may name once more; null for none */
    static boolean isSame(String told, String stated, String degree) {
        return isRest(told, stated) || isJoint(told, stated) || isNamedFully(told, stated, degree);
    }

    /** "Chemistry" of "(Hons) Chemistry": the last words of what the degree is called. */
    private static boolean isRest(String field, String own) {
        List<String> told = EducationCheck.words(field);
        List<String> all = EducationCheck.words(own);
        return !told.isEmpty()
                && all.size() > told.size()
                && all.subList(all.size() - told.size(), all.size()).equals(told)
                && all.subList(0, all.size() - told.size()).stream()
                        .allMatch(word -> word.matches("hons|honours|2:1|2:2|with"));
    }

    /** One or more of the fields that are joined in one: "Mathematics" of "Mathematics and Statistics". */
    private static boolean isJoint(String field, String own) {
        List<String> all = JOINT.splitAsStream(Clauses.fold(own).replace(")", ""))
                .map(String::strip)
                .toList();
        return all.size() > 1
                && JOINT.splitAsStream(Clauses.fold(field).replace(")", ""))
                        .map(String::strip)
                        .allMatch(part -> !part.isEmpty() && all.contains(part));
    }

    /** "Histoire (licence)", "Translation Studies": with the degree, or as what is studied. */
    private static boolean isNamedFully(String field, String own, String degree) {
        List<String> all = subject(own, List.of());
        List<String> granted = degree == null ? List.of() : EducationCheck.words(degree);
        return !all.isEmpty()
                && (subject(field, List.of()).equals(all)
                        || subject(field, granted).equals(all));
    }

    private static List<String> subject(String field, List<String> degree) {
        return EducationCheck.words(field).stream()
                .filter(word -> !STUDIES.contains(word) && !degree.contains(word))
                .toList();
    }
}
