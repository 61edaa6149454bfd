package dev.vitae.sharing.shares;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitae.kit.outbox.Event;
import dev.vitae.sharing.documents.ShareKind;
import java.time.Instant;
import java.util.UUID;

/**
 * Something was shared by link.
 *
 * @param versionNumber of a generated résumé, which it shows for good; absent where it shows the version in use
 * @param expiresAt when it ends by itself, if ever
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ShareCreated(
        UUID shareId,
        UUID userId,
        UUID tenantId,
        ShareKind kind,
        UUID subjectId,
        Integer versionNumber,
        Instant expiresAt) {

    static final String TOPIC = "vitae.sharing.share";

    static Event of(Share share) {
        return Event.of(
                TOPIC,
                share.id(),
                "ShareCreated",
                new ShareCreated(
                        share.id(),
                        share.userId(),
                        share.tenantId().orElse(null),
                        share.kind(),
                        share.subjectId(),
                        share.versionNumber().orElse(null),
                        share.expiresAt().orElse(null)));
    }
}
