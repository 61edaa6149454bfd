package dev.vitae.generation.versions;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.vitae.kit.paging.TextCursor;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version in a list: all but what it says. */
@Schema(
        requiredProperties = {
            "generatedResumeId",
            "versionNumber",
            "author",
            "renderArtifactUrl",
            "createdAt",
            "updatedAt"
        })
public record VersionItem(
        UUID generatedResumeId,
        int versionNumber,
        String name,
        Author author,
        Integer restoredFrom,
        String note,
        Instant createdAt,
        Instant updatedAt) {

    @JsonProperty
    public String renderArtifactUrl() {
        return VersionView.artifact(generatedResumeId, versionNumber);
    }

    /** By number: of writers that wait for one another the later one may have begun first. */
    String cursor() {
        return TextCursor.encode(String.valueOf(versionNumber));
    }

    /** Fails with 400 {@code cursor_invalid}. */
    static int below(String cursor) {
        try {
            return Integer.parseInt(TextCursor.decode(cursor));
        } catch (NumberFormatException e) {
            throw TextCursor.invalid();
        }
    }
}
