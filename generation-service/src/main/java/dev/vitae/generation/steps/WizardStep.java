package dev.vitae.generation.steps;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A step of the wizard, as {@code wizard/steps.json} states it.
 *
 * @param members of the draft that the step is about: JSON pointers
 * @param list null for a step that is not about a list of entries
 * @param fields in the order in which they are asked for; of a list they are each entry's
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WizardStep(String id, String title, List<String> members, Entries list, List<Field> fields) {

    /**
     * The entries of a step.
     *
     * @param pointer of a further one
     * @param another asks for the next one
     */
    @Schema(name = "StepEntries")
    public record Entries(String pointer, String question, String another, String example, int maxEntries) {}

    /**
     * One member of the draft.
     *
     * @param pointer into the draft, with {@code -} for a further entry of a list
     * @param kind {@code name}, {@code email}, {@code phone}, {@code place}, {@code url}, {@code period}, {@code lines} or
     *     {@code list}
     * @param required whether the session can be completed without it
     * @param question what the assistant asks; of an entry {@code %s} stands for what is known of it
     */
    @Schema(name = "StepField")
    public record Field(
            String pointer,
            String label,
            String kind,
            boolean required,
            int maxLength,
            String question,
            String example) {

        /** The member's own name. */
        public String member() {
            return pointer.substring(pointer.lastIndexOf('/') + 1);
        }
    }

    /** Whether a member of the draft belongs to this step. */
    public boolean holds(String pointer) {
        return members.stream().anyMatch(member -> pointer.equals(member) || pointer.startsWith(member + "/"));
    }
}
