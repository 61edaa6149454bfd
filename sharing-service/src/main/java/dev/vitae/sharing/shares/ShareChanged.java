package dev.vitae.sharing.shares;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitae.kit.outbox.Event;
import dev.vitae.sharing.documents.ShareKind;
import java.time.Instant;
import java.util.UUID;

/**
 * A share's owner has changed its options.
 *
 * @param versionNumber of a generated résumé, which it shows for good; absent where it shows the version in use
 * @param expiresAt when it ends by itself, if ever
 * @param shareVersion of two events about one share the greater is the newer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ShareChanged(
        UUID shareId,
        UUID userId,
        UUID tenantId,
        ShareKind kind,
        UUID subjectId,
        Integer versionNumber,
        Instant expiresAt,
        int shareVersion) {

    static Event of(Share share) {
        return Event.of(
                ShareCreated.TOPIC,
                share.id(),
                "ShareChanged",
                new ShareChanged(
                        share.id(),
                        share.userId(),
                        share.tenantId().orElse(null),
                        share.kind(),
                        share.subjectId(),
                        share.versionNumber().orElse(null),
                        share.expiresAt().orElse(null),
                        share.version()));
    }
}
