package dev.vitae.generation.assistant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.generation.steps.WizardStep;
import dev.vitae.generation.steps.WizardStep.Field;
import dev.vitae.generation.steps.WizardSteps;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Turns an answer into proposals: what was asked for, and what somebody tells unasked (jobs, studies, an e-mail address). Each
 * value stands in the answer's own words; what cannot be read is no proposal.
 */
final class Reading {

    private static final String EXPERIENCE = "/experience/-";
    private static final String EDUCATION = "/education/-";
    private static final String SKILLS = "/skills/-";

    private final WizardSteps steps;

    Reading(WizardSteps steps) {
        this.steps = steps;
    }

    /** @param draft with what was proposed before @param asks null where nothing was asked for */
    List<Proposal> of(ObjectNode draft, String asks, String said) {
        if (Said.nothing(said)) {
            return List.of();
        }
        Optional<Field> field = asks == null ? Optional.empty() : field(asks);
        // Lines are taken as they stand, whatever they are about.
        if (field.isPresent() && field.get().kind().equals("lines")) {
            return SaidValue.of("lines", asks, said).stream()
                    .map(text -> value(draft, field.get(), asks, text))
                    .toList();
        }
        List<Proposal> read = new ArrayList<>(entries(asks, said));
        if (read.isEmpty() && SaidValue.namesSkills(said)) {
            return list(draft, SKILLS, said).stream().toList();
        }
        if (read.isEmpty() && field.isPresent()) {
            asked(draft, field.get(), asks, said).ifPresent(read::add);
        }
        boolean hasEmail = draft.at("/personalInfo").hasNonNull("email");
        if (!hasEmail && !"/personalInfo/email".equals(asks)) {
            field("/personalInfo/email").ifPresent(email -> SaidValue.email(said)
                    .ifPresent(it -> read.add(value(draft, email, email.pointer(), it))));
        }
        return read;
    }

    private static List<Proposal> entries(String asks, String said) {
        List<Proposal> read = new ArrayList<>();
        SaidEntry.jobs(said, EXPERIENCE.equals(asks)).forEach(job -> read.add(entry(EXPERIENCE, "Job", job)));
        SaidEntry.studies(said, EDUCATION.equals(asks))
                .forEach(study -> read.add(entry(EDUCATION, "Education", study)));
        return read;
    }

    private static Proposal entry(String pointer, String what, ObjectNode entry) {
        String says = Stream.concat(
                        entry.properties().stream()
                                .filter(member -> !member.getKey().contains("Date"))
                                .map(member -> member.getValue().asText()),
                        Stream.of(SaidPeriod.display(entry)).filter(dates -> !dates.isEmpty()))
                .collect(Collectors.joining(", "));
        return new Proposal(what + ": " + says, List.of(Op.add(pointer, entry)));
    }

    private Optional<Proposal> asked(ObjectNode draft, Field field, String asks, String said) {
        return switch (field.kind()) {
            case "list" -> list(draft, asks, said);
            case "period" -> SaidPeriod.in(said).map(period -> period(draft, field, asks, period));
            default -> SaidValue.of(field.kind(), asks, said).map(value -> value(draft, field, asks, value));
        };
    }

    private static Optional<Proposal> list(ObjectNode draft, String asks, String said) {
        List<String> there = new ArrayList<>();
        draft.path("skills").forEach(skill -> there.add(skill.asText().toLowerCase(Locale.ROOT)));
        List<String> named = SaidValue.list(said).stream()
                .filter(value -> !there.contains(value.toLowerCase(Locale.ROOT)))
                .distinct()
                .toList();
        return named.isEmpty()
                ? Optional.empty()
                : Optional.of(new Proposal(
                        "Skills: " + String.join(", ", named),
                        named.stream().map(value -> Op.add(asks, value)).toList()));
    }

    private static Proposal period(ObjectNode draft, Field field, String asks, SaidPeriod period) {
        ObjectNode dates = draft.objectNode();
        period.writeTo(dates);
        String entry = asks.substring(0, asks.lastIndexOf('/'));
        List<Op> patch = new ArrayList<>(same(draft, entry));
        dates.properties().forEach(member -> patch.add(Op.add(entry + "/" + member.getKey(), member.getValue())));
        return new Proposal(field.label() + ": " + SaidPeriod.display(dates), patch);
    }

    private static Proposal value(ObjectNode draft, Field field, String asks, String value) {
        List<Op> patch = new ArrayList<>();
        if (field.pointer().contains("/-/")) {
            patch.addAll(same(draft, asks.substring(0, asks.lastIndexOf('/'))));
        }
        patch.add(Op.add(asks, value));
        return new Proposal(field.label() + ": " + value, patch);
    }

    /** That the entry is still the one that the question was about, wherever others have gone. */
    static List<Op> same(ObjectNode draft, String entry) {
        JsonNode there = draft.at(entry);
        return List.of("position", "company", "degree", "institution").stream()
                .filter(there::hasNonNull)
                .map(member -> Op.test(entry + "/" + member, there.get(member)))
                .toList();
    }

    /** Of {@code /experience/0/company} the field {@code /experience/-/company}. */
    private Optional<Field> field(String asks) {
        String pointer = asks.replaceFirst("^(/\\w+)/\\d+/", "$1/-/");
        return steps.all().stream()
                .map(WizardStep::fields)
                .flatMap(List::stream)
                .filter(it -> it.pointer().equals(pointer))
                .findFirst();
    }
}
