package dev.vitae.resume.builder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.document.ContentRules;
import dev.vitae.document.ResumeContent;
import dev.vitae.document.Violation;
import dev.vitae.document.template.Templates;
import dev.vitae.kit.problem.FieldError;
import dev.vitae.kit.problem.Problem;
import dev.vitae.press.SentContent;
import dev.vitae.resume.templates.OfferedTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a document must be like to be kept. It is a draft: what it says may lack what has not been written yet, as content that
 * was read from a file may ({@link ContentRules#parsed}); what is there keeps every limit and form.
 */
final class DocumentRules {

    private DocumentRules() {}

    /** What was sent, as it is kept. @param isCurrent null leaves it as it is */
    record Checked(
            String title, OfferedTemplate template, ObjectNode options, ResumeContent resumeData, Boolean isCurrent) {}

    /**
     * Fails with 422 and a pointer to each member that breaks a rule.
     *
     * @param named the template that the body names, null where there is none
     * @param own the template that the document has, which it may keep whether or not it is offered
     */
    static Checked check(DocumentBody body, OfferedTemplate named, OfferedTemplate own) throws JsonProcessingException {
        List<FieldError> errors = new ArrayList<>();
        SentContent.title(body.title()).ifPresent(errors::add);
        template(body, named, own).ifPresent(errors::add);
        ObjectNode options = options(body, named, errors);
        Optional<ResumeContent> data = SentContent.read(body.resumeData(), body, "resumeData");
        if (data.isEmpty()) {
            errors.add(new FieldError("/resumeData", "required", "Send what it says; {} is a blank one."));
        }
        data.ifPresent(
                content -> errors.addAll(at("/resumeData", ContentRules.parsed().check(content))));
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return new Checked(body.title().strip(), named, options, data.get(), body.isCurrent());
    }

    private static Optional<FieldError> template(DocumentBody body, OfferedTemplate named, OfferedTemplate own) {
        if (body.template() == null) {
            return error("required", "Name a template by its slug.");
        }
        if (named == null) {
            return error("template_unknown", "Choose one of those that GET /api/v1/templates lists.");
        }
        return named.isActive() || named.slug().equals(own.slug())
                ? Optional.empty()
                : error("template_inactive", "This template is no longer offered. Choose another one.");
    }

    private static Optional<FieldError> error(String code, String message) {
        return Optional.of(new FieldError("/template", code, message));
    }

    /** All templates take the same options, so a template that is none hides no error. */
    private static ObjectNode options(DocumentBody body, OfferedTemplate named, List<FieldError> errors) {
        JsonNode options =
                DocumentBody.isAbsent(body.options()) ? JsonNodeFactory.instance.objectNode() : body.options();
        String slug = named == null ? "" : named.slug();
        errors.addAll(
                at("/options", Templates.of(slug).orElse(Templates.CLASSIC).violations(options)));
        return options instanceof ObjectNode object ? object : null;
    }

    private static List<FieldError> at(String member, List<Violation> violations) {
        return violations.stream()
                .map(it -> new FieldError(member + it.pointer(), it.code(), it.message()))
                .toList();
    }
}
