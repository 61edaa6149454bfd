package dev.vitae.generation.guard;

import dev.vitae.document.Education;
import dev.vitae.generation.terms.Tokens;
import java.util.List;
import java.util.Set;

/** What was studied at one school told of another: the school that a sentence names has to have given what stands beside it. */
final class StudyCheck extends SentenceCheck {
    StudyCheck(SourceFacts facts, String path, Telling told, Scope own, boolean ofJob) {
        super(facts, path, told, own, ofJob);
    }

    @Override
    List<Finding> findings() {
        List<Education> courses = facts.source().education();
        List<Education> named = courses.stream().filter(this::isNamed).toList();
        if (!path.equals(SummaryCheck.PATH) || named.size() != 1 || courses.size() < 2) {
            return findings;
        }
        Education school = named.get(0);
        Set<String> taught = subject(school);
        boolean own = taught.isEmpty() || Keys.shared(taught, told.keys()) > 0;
        boolean other = courses.stream()
                .filter(course -> course != school && course.institution() != null)
                .map(this::subject)
                .anyMatch(subject -> !subject.isEmpty() && Keys.shared(subject, told.keys()) == subject.size());
        if (!own && other) {
            add(ClaimKind.INSTITUTION, school.institution(), "The source gives this to another school.");
        }
        return findings;
    }

    private boolean isNamed(Education course) {
        Set<String> name = course.institution() == null ? Set.of() : keys(course.institution());
        return name.size() > 1 && Keys.shared(name, told.keys()) == name.size();
    }

    private Set<String> subject(Education course) {
        return keys(course.field() == null ? String.valueOf(course.degree()) : course.field());
    }

    private Set<String> keys(String text) {
        return Keys.of(Tokens.of(text), facts.language());
    }
}
