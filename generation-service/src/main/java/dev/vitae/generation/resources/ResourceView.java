package dev.vitae.generation.resources;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.etag.ETags;
import jakarta.ws.rs.core.EntityTag;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A resource as whoever asks sees it.
 *
 * @param content JSON as the schema of its type says; absent in lists
 * @param forkCount how many forks of it there are now
 * @param isOwn whether it is the asking person's own
 * @param pinned absent of what is somebody else's
 * @param unlistedAt since when the platform shows it to nobody else; absent where it does not
 */
@Schema(requiredProperties = {"id", "name", "resourceType", "forkCount", "isOwn", "isPublic", "createdAt", "updatedAt"})
public record ResourceView(
        UUID id,
        int version,
        String name,
        String description,
        ResourceType resourceType,
        @JsonRawValue @Schema(implementation = Object.class) String content,
        long executionCount,
        Instant lastExecutedAt,
        UUID parentResourceId,
        long forkCount,
        @JsonProperty("isOwn") boolean isOwn,
        @JsonProperty("isPublic") boolean isPublic,
        Boolean pinned,
        Instant unlistedAt,
        Instant createdAt,
        Instant updatedAt) {

    static ResourceView of(Resource resource, Caller caller) {
        boolean own = resource.isOf(caller);
        return new ResourceView(
                resource.id(),
                resource.version(),
                resource.name(),
                resource.description(),
                resource.resourceType(),
                resource.content(),
                resource.executionCount(),
                resource.lastExecutedAt(),
                resource.parentResourceId(),
                resource.forkCount(),
                own,
                resource.isPublic(),
                own ? resource.pinned() : null,
                resource.unlistedAt(),
                resource.createdAt(),
                resource.updatedAt());
    }

    /** Beside its row it shows what is counted of it. */
    @JsonIgnore
    EntityTag tag() {
        return ETags.of(version, executionCount, forkCount, parentResourceId, unlistedAt, isOwn);
    }

    @JsonIgnore
    String location() {
        return "/api/v1/resources/" + id;
    }
}
