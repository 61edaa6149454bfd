package dev.vitae.generation.wizard;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.generation.steps.StepCheck;
import dev.vitae.generation.steps.WizardSteps;
import dev.vitae.kit.etag.ETags;
import jakarta.ws.rs.core.EntityTag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A session as its person sees it.
 *
 * @param version rises with every change; the ETag says it, too
 * @param templateId slug of the template that the résumé will look like
 * @param lastStep place in the list of steps, from 0
 * @param validation what each step still lacks
 * @param generatedResumeId what it has become; absent before
 */
@Schema(
        name = "WizardSessionView",
        requiredProperties = {
            "id",
            "version",
            "templateId",
            "draft",
            "progress",
            "status",
            "lastStep",
            "validation",
            "createdAt",
            "updatedAt"
        })
public record SessionView(
        UUID id,
        int version,
        String templateId,
        JsonNode draft,
        JsonNode progress,
        SessionStatus status,
        int lastStep,
        List<StepCheck.Checked> validation,
        UUID generatedResumeId,
        Instant createdAt,
        Instant updatedAt) {

    private static final StepCheck CHECK = new StepCheck(WizardSteps.shipped());

    public static SessionView of(WizardSession session) {
        return new SessionView(
                session.id(),
                session.version(),
                session.template(),
                session.draft(),
                session.progress(),
                session.status(),
                session.lastStep(),
                CHECK.of(Draft.content(session.draft())),
                session.generatedResumeId(),
                session.createdAt(),
                session.updatedAt());
    }

    /** A message moves the time of the last change, and nothing that a change could lose. */
    @JsonIgnore
    public EntityTag tag() {
        return ETags.of(version, updatedAt);
    }
}
