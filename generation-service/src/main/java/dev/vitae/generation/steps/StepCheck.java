package dev.vitae.generation.steps;

import dev.vitae.document.ContentRules;
import dev.vitae.document.ResumeContent;
import dev.vitae.document.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What each step still lacks: the rules of a résumé that a person writes, sorted by step. A draft may break those of them that
 * its person is still at work on; how much it may hold is a rule at any time.
 */
public final class StepCheck {

    /** What is wrong with a text whatever is still to be written. */
    private static final Set<String> AT_ANY_TIME = Set.of("too_long", "too_many", "invalid_character");

    private final WizardSteps steps;

    public StepCheck(WizardSteps steps) {
        this.steps = steps;
    }

    /**
     * What is wrong in one step.
     *
     * @param complete whether nothing is
     */
    @Schema(name = "StepCheck")
    public record Checked(String step, boolean complete, List<Wrong> errors) {}

    /** @param pointer into the draft */
    @Schema(name = "StepFault")
    public record Wrong(String pointer, String code, String detail) {}

    /** Of every step, in their order. */
    public List<Checked> of(ResumeContent draft) {
        Map<String, List<Wrong>> wrong = new LinkedHashMap<>();
        steps.all().forEach(step -> wrong.put(step.id(), new ArrayList<>()));
        for (Violation it : missing(draft)) {
            wrong.get(steps.of(it.pointer()).id()).add(new Wrong(it.pointer(), it.code(), it.message()));
        }
        return wrong.entrySet().stream()
                .map(step -> new Checked(step.getKey(), step.getValue().isEmpty(), step.getValue()))
                .toList();
    }

    /** All that keeps a draft from being a résumé. */
    public static List<Violation> missing(ResumeContent draft) {
        return ContentRules.written().check(draft);
    }

    /** What keeps a draft from being kept. */
    public static List<Violation> unkeepable(ResumeContent draft) {
        return ContentRules.parsed().check(draft).stream()
                .filter(it -> AT_ANY_TIME.contains(it.code()))
                .toList();
    }
}
