package dev.vitae.resume.corpus;

import dev.vitae.document.ResumeContent;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The values of each field, folded, as multisets. */
record FieldValues(Map<Field, List<String>> values) {

    static FieldValues of(Truth truth) {
        Map<Field, List<String>> values = new EnumMap<>(Field.class);
        Truth.Contact contact = truth.contact();
        values.put(Field.NAME, folded(Stream.of(contact).map(Truth.Contact::fullName), Folding::text));
        values.put(Field.EMAIL, folded(Stream.of(contact).map(Truth.Contact::email), Folding::text));
        values.put(Field.PHONE, folded(Stream.of(contact).map(Truth.Contact::phone), Folding::phone));
        values.put(Field.COMPANY, folded(truth.experience().stream().map(Truth.Job::company), Folding::text));
        values.put(Field.POSITION, folded(truth.experience().stream().map(Truth.Job::position), Folding::text));
        values.put(
                Field.DATES,
                truth.experience().stream()
                        .filter(job -> job.startDate() != null)
                        .map(job -> Folding.span(job.startDate(), job.endDate()))
                        .toList());
        values.put(Field.INSTITUTION, folded(truth.education().stream().map(Truth.Study::institution), Folding::text));
        values.put(Field.DEGREE, folded(truth.education().stream().map(Truth.Study::degree), Folding::degree));
        values.put(Field.SKILLS, folded(truth.skills().stream(), Folding::text));
        return new FieldValues(values);
    }

    static FieldValues of(ResumeContent content, Truth truth) {
        Map<Field, List<String>> values = new EnumMap<>(Field.class);
        values.put(
                Field.NAME, folded(Stream.of(content).map(c -> c.personalInfo().fullName()), Folding::text));
        values.put(
                Field.EMAIL, folded(Stream.of(content).map(c -> c.personalInfo().email()), Folding::text));
        values.put(
                Field.PHONE, folded(Stream.of(content).map(c -> c.personalInfo().phone()), Folding::phone));
        values.put(Field.COMPANY, folded(content.experience().stream().map(job -> job.company()), Folding::text));
        values.put(Field.POSITION, folded(content.experience().stream().map(job -> job.position()), Folding::text));
        values.put(
                Field.DATES,
                content.experience().stream()
                        .filter(job -> job.startDate() != null)
                        .map(job -> Folding.span(job.startDate(), job.endDate()))
                        .toList());
        values.put(
                Field.INSTITUTION,
                folded(content.education().stream().map(study -> study.institution()), Folding::text));
        values.put(
                Field.DEGREE,
                folded(
                        content.education().stream().map(study -> Stream.of(study.degree(), study.field())
                                .filter(Objects::nonNull)
                                .reduce("", (degree, field) -> degree + " " + field)
                                .strip()),
                        Folding::degree));
        List<String> groups = folded(truth.skillGroups().stream(), Folding::text);
        List<String> skills = folded(content.skills().stream(), Folding::text);
        values.put(
                Field.SKILLS,
                skills.stream().filter(skill -> !groups.contains(skill)).toList());
        return new FieldValues(values);
    }

    List<String> of(Field field) {
        return values.get(field);
    }

    /** How many of these are among those found, each of which serves once. */
    int matchedBy(FieldValues found, Field field) {
        List<String> left = new ArrayList<>(found.of(field));
        int matched = 0;
        for (String wanted : of(field)) {
            for (String candidate : left) {
                if (field == Field.DATES ? Folding.sameSpan(wanted, candidate) : wanted.equals(candidate)) {
                    left.remove(candidate);
                    matched++;
                    break;
                }
            }
        }
        return matched;
    }

    private static List<String> folded(Stream<String> values, UnaryOperator<String> fold) {
        return values.filter(value -> value != null && !value.isEmpty())
                .map(fold)
                .toList();
    }
}
