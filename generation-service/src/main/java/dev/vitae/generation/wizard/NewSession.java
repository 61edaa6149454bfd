package dev.vitae.generation.wizard;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.vitae.kit.problem.FieldError;
import dev.vitae.kit.problem.Problem;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A session to be begun.
 *
 * @param templateId slug of a template; null for the classic one
 * @param isNew whether one is begun also where one of this template is going on
 */
record NewSession(@Schema(maxLength = 60) String templateId, @JsonProperty("new") Boolean isNew) {

    private static final String CLASSIC = "classic";

    /** Fails with 422 for a template that there is not. */
    String template() {
        if (templateId == null) {
            return CLASSIC;
        }
        if (!SessionBody.isTemplate(templateId)) {
            throw Problem.invalid(List.of(
                    new FieldError("/templateId", "template_unknown", "There is no such template; see the list.")));
        }
        return templateId;
    }

    boolean another() {
        return Boolean.TRUE.equals(isNew);
    }
}
