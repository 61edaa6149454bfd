package dev.vitae.generation.guard;

import dev.vitae.document.Education;
import dev.vitae.document.ResumeContent;
import dev.vitae.generation.terms.Entry;
import dev.vitae.generation.terms.Lexicon;
import dev.vitae.generation.terms.Mention;
import dev.vitae.generation.terms.TermKind;
import dev.vitae.generation.terms.TextLanguage;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Degrees that a course of study grants: the very one, or the general name of its level, never another of that level. */
final class Degrees {
    private static final String ANY = "University degree";

    private Degrees() {}

    /** Whether any course of the source grants a degree. */
    static boolean granted(ResumeContent source, Entry degree) {
        return source.education().stream()
                .map(Education::degree)
                .filter(Objects::nonNull)
                .anyMatch(text -> grants(text, degree));
    }

    /** As {@link #granted(ResumeContent, Entry)}, or in the very words of a course, or a degree at all. */
    static boolean granted(ResumeContent source, Mention told) {
        boolean any = told.entry().canonical().equals(ANY)
                && source.education().stream()
                        .map(Education::degree)
                        .filter(Objects::nonNull)
                        .flatMap(text -> mentions(text).stream())
                        .anyMatch(mention ->
                                mention.entry().level() >= told.entry().level());
        Credential words = Credential.of(told.quote(), TextLanguage.EN);
        return any
                || granted(source, told.entry())
                || source.education().stream()
                        .filter(course -> course.degree() != null && course.field() != null)
                        .map(course -> Credential.of(course.degree() + " " + course.field(), TextLanguage.EN))
                        .anyMatch(course -> words.words().size() > 1
                                && words.beyond(course, Set.of()).isEmpty());
    }

    static boolean grants(String stated, Entry degree) {
        return mentions(stated.replaceAll("(?<!\\p{L})(\\p{Lu})\\. (?=\\p{Lu}\\p{L}*\\.)", "$1.")).stream()
                .map(Mention::entry)
                .anyMatch(entry -> entry.equals(degree) || entry.implies().contains(degree.canonical()));
    }

    static List<Mention> mentions(String text) {
        return Lexicon.standard().mentions(text).stream()
                .filter(mention -> mention.entry().kind() == TermKind.DEGREE)
                .toList();
    }

    /** The text without the degrees that it names. */
    static String rest(String text) {
        StringBuilder rest = new StringBuilder(text);
        for (Mention mention : mentions(text)) {
            rest.replace(mention.start(), mention.end(), " ".repeat(mention.end() - mention.start()));
        }
        return rest.toString();
    }
}
