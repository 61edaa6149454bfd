package dev.vitae.generation.comparison;

import dev.vitae.document.Certification;
import dev.vitae.document.Education;
import dev.vitae.document.Experience;
import dev.vitae.document.Language;
import dev.vitae.document.Section;
import dev.vitae.generation.terms.Content;
import dev.vitae.generation.terms.Folding;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/** How much of two entries is the same, from 0 to 1. The numbers are decisions. */
final class Likeness {
    private Likeness() {}

    static double texts(String one, String other) {
        if (one == null || other == null) {
            return 0;
        }
        Set<String> a = Content.stems(one);
        Set<String> b = Content.stems(other);
        Set<String> common = new HashSet<>(a);
        common.retainAll(b);
        int smaller = Math.min(a.size(), b.size());
        return smaller == 0 ? same(one, other) : (double) common.size() / smaller * size(a, b);
    }

    /** A short text that a long one holds is less like it than one of its own length. */
    private static double size(Set<String> a, Set<String> b) {
        return 0.5 + 0.5 * Math.min(a.size(), b.size()) / Math.max(a.size(), b.size());
    }

    static double jobs(Experience one, Experience other) {
        return 0.4 * texts(one.company(), other.company())
                + 0.2 * texts(one.position(), other.position())
                + 0.2 * dates(one.startDate(), other.startDate())
                + 0.2 * texts(one.description(), other.description());
    }

    static double courses(Education one, Education other) {
        return 0.4 * texts(one.institution(), other.institution())
                + 0.3 * texts(one.degree(), other.degree())
                + 0.2 * texts(one.field(), other.field())
                + 0.1 * dates(one.endDate(), other.endDate());
    }

    static double certificates(Certification one, Certification other) {
        return texts(one.name(), other.name());
    }

    static double languages(Language one, Language other) {
        return same(one.language(), other.language());
    }

    static double sections(Section one, Section other) {
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
