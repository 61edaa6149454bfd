package dev.vitae.generation.guard;

import dev.vitae.document.Education;
import dev.vitae.document.ResumeContent;
import dev.vitae.generation.terms.Entry;
import dev.vitae.generation.terms.Lexicon;
import dev.vitae.generation.terms.Mention;
import dev.vitae.generation.terms.TermKind;
import java.util.List;
import java.util.Objects;

/** Degrees that a course of study grants: the very one, or the general name of its level, never another of that level. */
final class Degrees {
    private Degrees() {}

    /** Whether any course of the source grants a degree. */
    static boolean granted(ResumeContent source, Entry degree) {
        return source.education().stream()
                .map(Education::degree)
                .filter(Objects::nonNull)
                .anyMatch(text -> grants(text, degree));
    }

    static boolean grants(String stated, Entry degree) {
        return mentions(stated).stream()
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
