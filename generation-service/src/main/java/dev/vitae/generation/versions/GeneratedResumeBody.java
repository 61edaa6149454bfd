package dev.vitae.generation.versions;

import dev.vitae.document.template.Templates;
import dev.vitae.kit.problem.FieldError;
import dev.vitae.kit.problem.Problem;
import dev.vitae.press.SentContent;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a person may change of a generated résumé, as it was sent: nothing is checked yet.
 *
 * @param templateId slug of a template
 */
record GeneratedResumeBody(
        @Schema(minLength = 1, maxLength = 255) String title, @Schema(maxLength = 60) String templateId) {

    static GeneratedResumeBody of(GeneratedResume resume) {
        return new GeneratedResumeBody(resume.title(), resume.template());
    }

    /** As it is kept. Fails with 422 and a pointer to each member that breaks a rule. */
    GeneratedResumeBody checked() {
        List<FieldError> errors = new ArrayList<>();
        SentContent.title(title).ifPresent(errors::add);
        if (templateId == null || Templates.of(templateId).isEmpty()) {
            errors.add(new FieldError("/templateId", "template_unknown", "There is no such template; see the list."));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return new GeneratedResumeBody(title.strip(), templateId);
    }
}
