package dev.vitae.generation.assistant;

import dev.vitae.generation.terms.DataFile;
import dev.vitae.generation.terms.Folding;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sentences in which people tell of a job or of their studies, in other languages than English: {@code wizard/sentences.tsv}. Of
 * several that fit, the first is taken.
 */
final class SaidForms {

    private static final Pattern VALUE = Pattern.compile("\\{(\\w+)}");
    private static final String THEN = "(?:(?:" + SaidWords.folded("then") + "),?\\s+)?";
    private static final List<Form> FORMS =
            DataFile.rows("wizard/sentences.tsv").stream().map(Form::of).toList();

    private SaidForms() {}

    /** Values of a job by their members. @param sentence without its dates, with a line feed where they stood */
    static Optional<Map<String, String>> job(String sentence) {
        return first(sentence, List.of("job", "being"));
    }

    /** As {@link #job}, of studies. */
    static Optional<Map<String, String>> study(String sentence) {
        return first(sentence, List.of("study"));
    }

    private static Optional<Map<String, String>> first(String sentence, List<String> kinds) {
        return FORMS.stream()
                .filter(form -> kinds.contains(form.what()))
                .map(form -> form.read(sentence))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private record Form(String language, String what, Pattern pattern, List<String> members, Pattern article) {

        static Form of(String[] row) {
            StringBuilder pattern = new StringBuilder(THEN);
            String[] tokens = row[2].split(" ");
            for (int i = 0; i < tokens.length; i++) {
                pattern.append(token(tokens[i], i == tokens.length - 1));
            }
            List<String> members =
                    VALUE.matcher(row[2]).results().map(value -> value.group(1)).toList();
            return new Form(row[0], row[1], Pattern.compile(pattern.toString()), members, article(row[0]));
        }

        private static String token(String token, boolean last) {
            Matcher value = VALUE.matcher(token);
            if (value.matches()) {
                return "(?<" + value.group(1) + ">.+?)" + (last ? "" : "\\s+");
            }
            boolean optional = token.endsWith("?");
            String words = optional ? token.substring(0, token.length() - 1) : token;
            String any = spaced(
                    Arrays.asList(Folding.foldInPlace(words).replace('_', ' ').split("\\|")), last ? "" : "\\s+");
            return optional ? any + "?" : any;
        }

        private static Pattern article(String language) {
            return Pattern.compile("^" + spaced(SaidWords.of("article", language), "\\s+"));
        }

        /** Nothing has to stand behind an apostrophe. */
        private static String spaced(List<String> words, String space) {
            return "(?:(?:" + SaidWords.any(words.stream().filter(word -> !word.endsWith("'"))) + ")" + space
                    + words.stream()
                            .filter(word -> word.endsWith("'"))
                            .map(word -> "|" + word.replace("'", "['’]\\s*"))
                            .reduce("", String::concat)
                    + ")";
        }

        Optional<Map<String, String>> read(String sentence) {
            Matcher matcher = pattern.matcher(Folding.foldInPlace(sentence));
            if (!matcher.matches()) {
                return Optional.empty();
            }
            Map<String, String> values = new LinkedHashMap<>();
            members.forEach(member -> values.put(
                    member,
                    article.matcher(sentence.substring(matcher.start(member), matcher.end(member)))
                            .replaceFirst("")));
            return isLikely(values) ? Optional.of(values) : Optional.empty();
        }

        /** Whoever was ill at home had no job there; a German position is a noun, in capitals. */
        private boolean isLikely(Map<String, String> values) {
            boolean named = !what.equals("being") || hasCapital(values.get("company"));
            return named && (!language.equals("de") || hasCapital(values.getOrDefault("position", "A")));
        }

        private static boolean hasCapital(String words) {
            return words.chars().anyMatch(Character::isUpperCase);
        }
    }
}
