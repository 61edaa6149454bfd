package dev.vitae.generation.workflows;

import static dev.vitae.generation.workflows.ValueType.COVER_LETTER_ID;
import static dev.vitae.generation.workflows.ValueType.FLAG;
import static dev.vitae.generation.workflows.ValueType.GENERATED_RESUME_ID;
import static dev.vitae.generation.workflows.ValueType.GENERATION_ID;
import static dev.vitae.generation.workflows.ValueType.LANGUAGE;
import static dev.vitae.generation.workflows.ValueType.NUMBER;
import static dev.vitae.generation.workflows.ValueType.RESUME_ID;
import static dev.vitae.generation.workflows.ValueType.SHARE_ID;
import static dev.vitae.generation.workflows.ValueType.TEXT;
import static dev.vitae.generation.workflows.ValueType.VACANCY_ID;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that a step may do: a closed set, each with what it takes and what it leaves to later steps. */
public enum StepKind {
    /** A text becomes a résumé of the person's, or one that is there is looked up. */
    PARSE(
            List.of(
                    Slot.maybe("text", TEXT).upTo(100_000),
                    Slot.maybe("resumeId", RESUME_ID),
                    version("resumeVersion")),
            List.of("text", "resumeId"),
            Map.of("resumeId", RESUME_ID, "resumeVersion", NUMBER)),
    SCORE(
            List.of(
                    Slot.maybe("resumeId", RESUME_ID),
                    Slot.maybe("generatedResumeId", GENERATED_RESUME_ID),
                    version("versionNumber"),
                    Slot.needed("vacancyId", VACANCY_ID)),
            List.of("resumeId", "generatedResumeId"),
            Map.of("matchScore", NUMBER)),
    TAILOR(tailoring(Slot.maybe("language", LANGUAGE)), List.of(), Slots.TAILORED),
    /** Holds a version against the résumé that a generation read, or against one of the person's; fails where that does not support it. */
    GUARD(
            List.of(
                    Slot.maybe("generationId", GENERATION_ID),
                    Slot.maybe("resumeId", RESUME_ID),
                    version("resumeVersion"),
                    Slot.needed("generatedResumeId", GENERATED_RESUME_ID),
                    version("versionNumber")),
            List.of("generationId", "resumeId"),
            Map.of("supported", FLAG)),
    COVER_LETTER(
            Stream.concat(
                            Stream.of(Slot.needed("generationId", GENERATION_ID)),
                            wishes(Slot.maybe("language", LANGUAGE)).stream())
                    .toList(),
            List.of(),
            Map.of("coverLetterId", COVER_LETTER_ID, "generationId", GENERATION_ID)),
    /** A tailoring in a language that is named. */
    TRANSLATE(tailoring(Slot.needed("language", LANGUAGE)), List.of(), Slots.TAILORED),
    /** Has the PDF of a version kept. */
    RENDER(
            List.of(Slot.needed("generatedResumeId", GENERATED_RESUME_ID), version("versionNumber")),
            List.of(),
            Map.of("generatedResumeId", GENERATED_RESUME_ID, "versionNumber", NUMBER)),
    SHARE(
            List.of(
                    Slot.needed("generatedResumeId", GENERATED_RESUME_ID),
                    Slot.maybe("label", TEXT).upTo(200),
                    Slot.maybe("days", NUMBER).upTo(3650),
                    Slot.maybe("maxAccesses", NUMBER)),
            List.of(),
            Map.of("shareId", SHARE_ID));

    private final List<Slot> slots;
    private final List<String> oneOf;
    private final Map<String, ValueType> outputs;

    /** @param oneOf of which exactly one has to be given; empty for none */
    StepKind(List<Slot> slots, List<String> oneOf, Map<String, ValueType> outputs) {
        this.slots = slots;
        this.oneOf = oneOf;
        this.outputs = outputs;
    }

    /** As definitions and the table write it. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<StepKind> of(String word) {
        return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    static String words() {
        return Stream.of(values()).map(StepKind::word).collect(Collectors.joining(", "));
    }

    List<Slot> slots() {
        return slots;
    }

    Optional<Slot> slot(String name) {
        return slots.stream().filter(slot -> slot.name().equals(name)).findFirst();
    }

    List<String> oneOf() {
        return oneOf;
    }

    Map<String, ValueType> outputs() {
        return outputs;
    }

    /** Whether a model may be asked for it. */
    public boolean asksModels() {
        return this == TAILOR || this == TRANSLATE || this == COVER_LETTER;
    }

    private static Slot version(String name) {
        return Slot.maybe(name, NUMBER);
    }

    private static List<Slot> tailoring(Slot language) {
        return Stream.concat(
                        Stream.of(
                                Slot.needed("resumeId", RESUME_ID),
                                Slot.needed("vacancyId", VACANCY_ID),
                                Slot.maybe("templateId", TEXT).upTo(60)),
                        wishes(language).stream())
                .toList();
    }

    /** As instructions of a tailoring or a letter, with their limits. */
    private static List<Slot> wishes(Slot language) {
        return List.of(
                Slot.maybe("tone", TEXT).upTo(100),
                Slot.maybe("length", TEXT).upTo(100),
                language,
                Slot.maybe("focus", TEXT).upTo(200),
                Slot.maybe("note", TEXT).upTo(1000));
    }

    /** Apart, since a constant cannot use what its own enum declares later. */
    private static final class Slots {
        static final Map<String, ValueType> TAILORED = Map.of(
                "generationId", GENERATION_ID,
                "resumeId", RESUME_ID,
                "vacancyId", VACANCY_ID,
                "generatedResumeId", GENERATED_RESUME_ID,
                "versionNumber", NUMBER,
                "matchScoreBefore", NUMBER,
                "matchScoreAfter", NUMBER);
    }
}
