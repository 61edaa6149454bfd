package dev.vitae.generation.guard;

import dev.vitae.document.Education;
import dev.vitae.document.Experience;
import dev.vitae.generation.terms.Content;
import dev.vitae.generation.terms.Titles;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntToDoubleFunction;

/** Finds which entry of the source an entry of the tailored résumé retells. */
final class Alignment {
    /** Less than a matching company, or matching title and dates, retells nothing; a decision. */
    private static final double LEAST = 3;

    private final SourceFacts facts;

    Alignment(SourceFacts facts) {
        this.facts = facts;
    }

    OptionalInt job(Experience tailored) {
        List<Experience> jobs = facts.source().experience();
        return best(jobs.size(), i -> likeness(tailored, jobs.get(i)));
    }

    OptionalInt course(Education tailored) {
        List<Education> courses = facts.source().education();
        return best(courses.size(), i -> likeness(tailored, courses.get(i)));
    }

    private static OptionalInt best(int size, IntToDoubleFunction likeness) {
        int best = -1;
        double most = 0;
        for (int i = 0; i < size; i++) {
            double now = likeness.applyAsDouble(i);
            if (now > most) {
                most = now;
                best = i;
            }
        }
        return most >= LEAST ? OptionalInt.of(best) : OptionalInt.empty();
    }

    private static double likeness(Experience tailored, Experience source) {
        if (tailored.equals(source)) {
            return Double.MAX_VALUE;
        }
        double likeness = 4 * Names.likeness(tailored.company(), source.company());
        if (tailored.position() != null && source.position() != null) {
            likeness += 2 * Ground.share(Titles.role(tailored.position()), Titles.role(source.position()));
        }
        likeness += same(tailored.startDate(), source.startDate()) ? 1.5 : 0;
        likeness += tailored.endDate() != null && same(tailored.endDate(), source.endDate()) ? 1 : 0;
        if (tailored.description() != null && source.description() != null) {
            Set<String> stems = Content.stems(tailored.description());
            likeness += 2 * Ground.share(stems, Content.stems(source.description()));
        }
        return likeness;
    }

    private static double likeness(Education tailored, Education source) {
        if (tailored.equals(source)) {
            return Double.MAX_VALUE;
        }
        double likeness = 3 * Names.likeness(tailored.institution(), source.institution());
        if (tailored.degree() != null && source.degree() != null) {
            likeness += 2 * Ground.share(Content.stems(tailored.degree()), Content.stems(source.degree()));
        }
        if (tailored.field() != null && source.field() != null) {
            likeness += Ground.share(Content.stems(tailored.field()), Content.stems(source.field()));
        }
        likeness += same(tailored.startDate(), source.startDate()) ? 1 : 0;
        likeness += same(tailored.endDate(), source.endDate()) ? 1 : 0;
        return likeness;
    }

    private static boolean same(String one, String other) {
        return one != null && Objects.equals(one, other);
    }
}
