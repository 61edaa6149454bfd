package dev.vitae.resume.resumes;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.vitae.document.ContentEdit;
import dev.vitae.document.ResumeContent;
import dev.vitae.document.Violation;
import dev.vitae.kit.problem.FieldError;
import dev.vitae.kit.problem.Problem;
import dev.vitae.press.SentContent;
import dev.vitae.resume.parsing.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a résumé must be like to be kept as a person writes it. */
final class ResumeRules {

    private ResumeRules() {}

    /**
     * What was sent, as it is kept.
     *
     * @param warnings those that still concern the content
     */
    record Checked(String title, ResumeContent content, List<Warning> warnings, boolean isDefault) {}

    /** Fails with 422 and a pointer to each member that breaks a rule. */
    static Checked check(ResumeBody body, Resume resume) throws JsonProcessingException {
        List<FieldError> errors = new ArrayList<>();
        SentContent.title(body.title()).ifPresent(errors::add);
        Optional<ResumeContent> content = body.readContent();
        if (content.isEmpty()) {
            errors.add(new FieldError("/content", "required", "Send what the résumé says."));
        }
        Optional<ContentEdit> edit = content.map(now -> new ContentEdit(resume.content(), now));
        edit.ifPresent(
                it -> it.violations().stream().map(ResumeRules::inContent).forEach(errors::add));
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return new Checked(
                body.title().strip(),
                content.get(),
                remaining(resume.warnings(), edit.get()),
                body.isDefault() == null ? resume.isDefault() : body.isDefault());
    }

    /** Of the warnings about the content as it was, those that concern what is still the same, at the same place. */
    private static List<Warning> remaining(List<Warning> warnings, ContentEdit edit) {
        return warnings.stream()
                .filter(warning -> warning.path() == null || edit.isSame(warning.path()))
                .toList();
    }

    private static FieldError inContent(Violation violation) {
        return new FieldError("/content" + violation.pointer(), violation.code(), violation.message());
    }
}
