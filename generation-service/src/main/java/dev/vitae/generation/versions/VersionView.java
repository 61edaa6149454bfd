package dev.vitae.generation.versions;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.vitae.document.ContentJson;
import dev.vitae.document.ResumeContent;
import dev.vitae.document.template.ChosenDesign;
import dev.vitae.document.template.Templates;
import dev.vitae.kit.etag.ETags;
import dev.vitae.kit.problem.Problem;
import jakarta.ws.rs.core.EntityTag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.UUID;

/**
 * A version as its person sees it; only its name changes, and what it has of its résumé.
 *
 * @param version of its row
 * @param title of the résumé
 * @param template of the résumé, by its slug
 * @param name that its person gave it; absent without one
 * @param restoredFrom number of the version that it says again; absent for others
 */
public record VersionView(
        UUID generatedResumeId,
        int versionNumber,
        @JsonIgnore int version,
        String title,
        @JsonIgnore String template,
        String name,
        ResumeContent content,
        Author author,
        Integer restoredFrom,
        String note,
        Instant createdAt,
        Instant updatedAt) {

    private static final ContentJson CONTENTS = new ContentJson();

    static VersionView of(GeneratedResume resume, GeneratedResumeVersion version) {
        return new VersionView(
                resume.id(),
                version.versionNumber(),
                version.version(),
                resume.title(),
                resume.template(),
                version.name(),
                content(version),
                version.author(),
                version.restoredFrom(),
                version.note(),
                version.createdAt(),
                version.updatedAt());
    }

    /** Its PDF in the design of the résumé. */
    @JsonProperty
    public String renderArtifactUrl() {
        return artifact(generatedResumeId, versionNumber);
    }

    static String artifact(UUID generatedResume, int number) {
        return location(generatedResume, number) + "/artifact";
    }

    static String location(UUID generatedResume, int number) {
        return "/api/v1/generated-resumes/" + generatedResume + "/versions/" + number;
    }

    /** How it looks. Fails with 503 {@code template_unavailable} while a newer release alone knows its template. */
    @JsonIgnore
    public ChosenDesign design() {
        return ChosenDesign.none()
                .with(Templates.of(template).orElseThrow(() -> Problem.unavailable("template_unavailable")));
    }

    @JsonIgnore
    EntityTag tag() {
        return ETags.of(version, versionNumber, title);
    }

    /** What a version says. */
    static ResumeContent content(GeneratedResumeVersion version) {
        try {
            return CONTENTS.read(version.content());
        } catch (IOException e) {
            throw new UncheckedIOException("stored content", e);
        }
    }
}
