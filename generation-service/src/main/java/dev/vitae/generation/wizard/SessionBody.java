package dev.vitae.generation.wizard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.document.ResumeContent;
import dev.vitae.document.template.Templates;
import dev.vitae.generation.steps.StepCheck;
import dev.vitae.kit.problem.FieldError;
import dev.vitae.kit.problem.Problem;
import dev.vitae.press.SentContent;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a person may change of a session, as it was sent: nothing is checked yet.
 *
 * @param templateId slug of a template
 * @param draft {@link ResumeContent} as far as it is written
 * @param progress the client's own notes
 * @param lastStep place of a step in the list of steps, from 0
 */
record SessionBody(
        @Schema(maxLength = 60) String templateId,
        @Schema(type = SchemaType.OBJECT, description = "A résumé as far as it is written") JsonNode draft,
        @Schema(type = SchemaType.OBJECT, description = "Notes of the client") JsonNode progress,
        @Schema(minimum = "0") Integer lastStep) {

    private static final int LONGEST_PROGRESS = 10_000;
    /** Twice what all texts of a résumé may have. */
    private static final int LONGEST_DRAFT = 400_000;

    static SessionBody of(WizardSession session) {
        return new SessionBody(session.template(), session.draft(), session.progress(), session.lastStep());
    }

    /**
     * As it is kept. Fails with 422 and a pointer to each member that breaks a rule, as it would at any time; what a step still
     * lacks is no error.
     *
     * @param steps how many there are
     */
    SavedSession checked(int steps) throws JsonProcessingException {
        List<FieldError> errors = new ArrayList<>();
        if (!isTemplate(templateId)) {
            errors.add(new FieldError("/templateId", "template_unknown", "There is no such template; see the list."));
        }
        int step = lastStep == null ? 0 : lastStep;
        if (step < 0 || step >= steps) {
            errors.add(new FieldError(
                    "/lastStep", "out_of_range", "A place in the list of steps: 0 to " + (steps - 1) + "."));
        }
        ObjectNode notes = object("progress", progress, LONGEST_PROGRESS, errors);
        ObjectNode written = object("draft", draft, LONGEST_DRAFT, errors);
        ResumeContent content = SentContent.read(written, this, "draft").orElseGet(ResumeContent::empty);
        StepCheck.unkeepable(content).stream()
                .map(it -> new FieldError("/draft" + it.pointer(), it.code(), it.message()))
                .forEach(errors::add);
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return new SavedSession(templateId, written, notes, step);
    }

    static boolean isTemplate(String slug) {
        return slug != null && Templates.of(slug).isPresent();
    }

    private static ObjectNode object(String member, JsonNode sent, int longest, List<FieldError> errors) {
        if (sent instanceof ObjectNode object) {
            if (object.toString().length() > longest) {
                errors.add(new FieldError("/" + member, "too_long", "At most " + longest + " characters of JSON."));
            }
            return object;
        }
        if (sent != null && !sent.isNull()) {
            errors.add(new FieldError("/" + member, "not_an_object", "This is a JSON object."));
        }
        return JsonNodeFactory.instance.objectNode();
    }
}
