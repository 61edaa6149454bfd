package dev.vitae.sharing.shares;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitae.kit.etag.ETags;
import dev.vitae.sharing.documents.Redaction;
import dev.vitae.sharing.documents.ShareKind;
import jakarta.ws.rs.core.EntityTag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A share as its owner sees it.
 *
 * @param shareToken the secret; only in the answer that creates the share, never again
 * @param url where others open it; only in the answer that creates the share
 * @param tokenPrefix the token's first characters
 * @param versionNumber of a generated résumé, which it shows for good; absent where it shows the version in use
 * @param includeCompanySkills of a skills résumé alone
 * @param allowFork of a resource alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ShareView(
        UUID id,
        ShareKind kind,
        UUID subjectId,
        Integer versionNumber,
        String shareToken,
        URI url,
        String tokenPrefix,
        String label,
        ShareStatus status,
        Instant expiresAt,
        Integer maxAccesses,
        long accessCount,
        Boolean includeCompanySkills,
        List<Redaction> redactions,
        boolean allowDownload,
        Boolean allowFork,
        boolean hasPasscode,
        String template,
        String accentColor,
        Instant revokedAt,
        Instant createdAt,
        Instant updatedAt,
        int version) {

    static ShareView of(Share share) {
        return of(share, null, null);
    }

    /** With the secret, which the caller sees this once. */
    static ShareView of(Share share, String shareToken, URI url) {
        return new ShareView(
                share.id(),
                share.kind(),
                share.subjectId(),
                share.versionNumber().orElse(null),
                shareToken,
                url,
                share.tokenPrefix(),
                share.label().orElse(null),
                share.status(Instant.now()),
                share.expiresAt().orElse(null),
                share.maxAccesses().orElse(null),
                share.accessCount(),
                share.kind() == ShareKind.SKILL_RESUME ? share.includeCompanySkills() : null,
                share.redactions(),
                share.look().allowDownload(),
                share.kind() == ShareKind.RESOURCE ? share.look().allowFork() : null,
                share.isLocked(),
                share.look().template().orElse(null),
                share.look().accentColor().orElse(null),
                share.revokedAt().orElse(null),
                share.createdAt(),
                share.updatedAt(),
                share.version());
    }

    /** Visits and time change the answer too, and are no conflict with a change by its owner. */
    EntityTag tag() {
        return ETags.of(version, this);
    }
}
