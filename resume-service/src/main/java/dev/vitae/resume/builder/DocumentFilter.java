package dev.vitae.resume.builder;

import dev.vitae.document.template.Templates;
import dev.vitae.kit.problem.Problem;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which documents a list shows.
 *
 * @param words as PostgreSQL's {@code to_tsquery} reads them: all of them, each as a whole word or the beginning of one
 * @param template its slug
 */
record DocumentFilter(Optional<String> words, Optional<String> template) {

    private static final int LONGEST = 200;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cs}]+");

    /** Of the parameters as they were sent. Fails with 400 {@code q_invalid} or {@code template_invalid}. */
    static DocumentFilter of(Optional<String> q, Optional<String> template) {
        if (q.filter(text -> text.length() > LONGEST).isPresent()) {
            throw Problem.badRequest("q_invalid", "q has at most " + LONGEST + " characters.");
        }
        if (template.isPresent() && template.flatMap(Templates::of).isEmpty()) {
            throw Problem.badRequest("template_invalid", "template is the slug of a template.");
        }
        return new DocumentFilter(q.map(DocumentFilter::words).filter(text -> !text.isEmpty()), template);
    }

    /** In quotes, so that nothing in them is an operator. */
    private static String words(String q) {
        return BETWEEN_WORDS
                .splitAsStream(q)
                .filter(word -> !word.isEmpty())
                .map(word -> "'" + word.replace("\\", "\\\\").replace("'", "''") + "':*")
                .collect(Collectors.joining(" & "));
    }
}
