package dev.vitae.resume.builder;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.document.ResumeContent;
import dev.vitae.document.template.ChosenDesign;
import dev.vitae.document.template.Templates;
import dev.vitae.kit.etag.ETags;
import dev.vitae.kit.problem.Problem;
import jakarta.ws.rs.core.EntityTag;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A builder document as its person sees it.
 *
 * @param version rises with every change; the ETag says it, too
 * @param template its slug
 * @param options those that were chosen
 */
@Schema(
        requiredProperties = {
            "id",
            "version",
            "title",
            "template",
            "options",
            "resumeData",
            "isCurrent",
            "createdAt",
            "updatedAt"
        })
public record DocumentView(
        UUID id,
        int version,
        String title,
        String template,
        ObjectNode options,
        ResumeContent resumeData,
        @JsonProperty("isCurrent") boolean isCurrent,
        Instant createdAt,
        Instant updatedAt) {

    static DocumentView of(BuilderDocument document) {
        return new DocumentView(
                document.id(),
                document.version(),
                document.title(),
                document.template().slug(),
                document.options(),
                document.resumeData(),
                document.isCurrent(),
                document.createdAt(),
                document.updatedAt());
    }

    /** How it looks. Fails with 503 {@code template_unavailable} while a newer release alone knows its template. */
    @JsonIgnore
    public ChosenDesign design() {
        return new ChosenDesign(
                Templates.of(template).orElseThrow(() -> Problem.unavailable("template_unavailable")), options);
    }

    EntityTag tag() {
        return tag(version, isCurrent);
    }

    /** Which one is current changes without a change of the document. */
    static EntityTag tag(int version, boolean isCurrent) {
        return ETags.of(version, isCurrent);
    }
}
