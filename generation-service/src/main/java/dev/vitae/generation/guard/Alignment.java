package dev.vitae.generation.guard;

import dev.vitae.document.Education;
import dev.vitae.document.Experience;
import dev.vitae.generation.terms.Content;
import dev.vitae.generation.terms.Titles;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;

/** Finds which entry of the source an entry of the tailored résumé retells. */
final class Alignment {
    /** Less than a matching company, or matching title and dates, retells nothing; a decision. */
    private static final double LEAST = 3;

    private static final double OF_TEXT = 2;

    private final SourceFacts facts;

    Alignment(SourceFacts facts) {
        this.facts = facts;
    }

    OptionalInt job(Experience tailored) {
        List<Experience> jobs = facts.source().experience();
        double[] likeness =
                jobs.stream().mapToDouble(job -> likeness(tailored, job)).toArray();
        if (!isClear(likeness)) {
            text(tailored.description(), jobs, likeness);
        }
        return best(likeness);
    }

    OptionalInt course(Education tailored) {
        List<Education> courses = facts.source().education();
        return best(courses.stream()
                .mapToDouble(course -> likeness(tailored, course))
                .toArray());
    }

    /** Where no text could make another the likeliest. */
    private static boolean isClear(double[] likeness) {
        double[] ascending = Arrays.stream(likeness).sorted().toArray();
        int last = ascending.length - 1;
        return last >= 0 && ascending[last] >= LEAST && (last == 0 || ascending[last] - ascending[last - 1] > OF_TEXT);
    }

    private static void text(String description, List<Experience> jobs, double[] likeness) {
        Set<String> told = description == null ? Set.of() : Content.stems(description);
        for (int i = 0; i < likeness.length; i++) {
            String stated = jobs.get(i).description();
            likeness[i] += stated == null ? 0 : OF_TEXT * Ground.share(told, Content.stems(stated));
        }
    }

    private static OptionalInt best(double[] likeness) {
        int best = -1;
        double most = 0;
        for (int i = 0; i < likeness.length; i++) {
            if (likeness[i] > most) {
                most = likeness[i];
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
