package dev.vitae.generation.comparison;

import dev.vitae.document.Certification;
import dev.vitae.document.Education;
import dev.vitae.document.Experience;
import dev.vitae.document.Language;
import dev.vitae.document.Section;
import dev.vitae.generation.terms.Content;
import dev.vitae.generation.terms.Folding;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** How much of two entries is the same, from 0 to 1; takes each text apart once. The numbers are decisions. */
final class Likeness {
    private final Map<String, Set<String>> stems = new HashMap<>();

    double texts(String one, String other) {
        if (one == null || other == null) {
            return 0;
        }
        Set<String> a = stems.computeIfAbsent(one, Content::stems);
        Set<String> b = stems.computeIfAbsent(other, Content::stems);
        int smaller = Math.min(a.size(), b.size());
        long common = a.stream().filter(b::contains).count();
        return smaller == 0 ? same(one, other) : (double) common / smaller * size(a, b);
    }

    /** A short text that a long one holds is less like it than one of its own length. */
    private static double size(Set<String> a, Set<String> b) {
        return 0.5 + 0.5 * Math.min(a.size(), b.size()) / Math.max(a.size(), b.size());
    }

    double jobs(Experience one, Experience other) {
        return 0.4 * texts(one.company(), other.company())
                + 0.2 * texts(one.position(), other.position())
                + 0.2 * dates(one.startDate(), other.startDate())
                + 0.2 * texts(one.description(), other.description());
    }

    double courses(Education one, Education other) {
        return 0.4 * texts(one.institution(), other.institution())
                + 0.3 * texts(one.degree(), other.degree())
                + 0.2 * texts(one.field(), other.field())
                + 0.1 * dates(one.endDate(), other.endDate());
    }

    double certificates(Certification one, Certification other) {
        return texts(one.name(), other.name());
    }

    double languages(Language one, Language other) {
        return same(one.language(), other.language());
    }

    double sections(Section one, Section other) {
        double entries = texts(String.join("\n", one.entries()), String.join("\n", other.entries()));
        return Math.max(same(one.heading(), other.heading()), entries);
    }

    private static double dates(String one, String other) {
        return one != null && Objects.equals(one, other) ? 1 : 0;
    }

    private static double same(String one, String other) {
        return one != null && other != null && Folding.fold(one).equals(Folding.fold(other)) ? 1 : 0;
    }
}
