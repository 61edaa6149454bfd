package dev.vitae.resume.templates;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.etag.ETags;
import dev.vitae.kit.patch.MergePatch;
import dev.vitae.kit.problem.FieldError;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;

/** A super_admin renames a template, or decides whether people are offered it (JSON merge patch, RFC 7396). */
@ApplicationScoped
public class PatchTemplate {

    /** The turn of whatever changes a template: a name is taken by one of them. */
    private static final String TURN = "vitae.templates";

    private final TenantSession session;
    private final OfferedTemplates templates;
    private final Validator validator;
    private final ObjectMapper json;

    PatchTemplate(TenantSession session, OfferedTemplates templates, Validator validator, ObjectMapper json) {
        this.session = session;
        this.templates = templates;
        this.validator = validator;
        this.json = json;
    }

    /**
     * The template after the change. Fails with 404, with 428 or 412 for one that was changed meanwhile, with 400 or 422 for
     * what cannot be kept, with 409 {@code template_name_taken}.
     */
    public Uni<TemplateView> patch(Caller caller, String slug, String ifMatch, String patch) {
        return session.inTransaction(caller, tx -> tx.takeTurn(TURN)
                .chain(() -> templates.require(slug))
                .invoke(template -> ETags.check(ifMatch, template.version()))
                .chain(template -> merged(template, patch).chain(body -> change(template, body)))
                .map(OfferedTemplate::view));
    }

    private Uni<OfferedTemplate> change(OfferedTemplate template, TemplateBody body) {
        return templates
                .isTaken(body.name(), template)
                .invoke(taken -> {
                    if (taken) {
                        throw taken();
                    }
                    template.write(body);
                })
                .chain(templates::flush)
                .chain(() -> templates.reread(template));
    }

    private Uni<TemplateBody> merged(OfferedTemplate template, String patch) {
        try {
            TemplateBody body =
                    MergePatch.apply(MergePatch.read(patch, json), template.body(), TemplateBody.class, json);
            var violations = validator.validate(body);
            return violations.isEmpty()
                    ? Uni.createFrom().item(body)
                    : Uni.createFrom().failure(new ConstraintViolationException(violations));
        } catch (JsonProcessingException e) {
            return Uni.createFrom().failure(e);
        }
    }

    private static Problem taken() {
        return new Problem(
                409,
                "template_name_taken",
                "Another template has this name. Choose one that people can tell apart.",
                List.of(new FieldError("/name", "taken", "Another template has this name.")),
                Map.of());
    }
}
