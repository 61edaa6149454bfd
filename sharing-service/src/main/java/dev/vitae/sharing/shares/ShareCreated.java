package dev.vitae.sharing.shares;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitae.kit.outbox.Event;
import dev.vitae.sharing.documents.ShareKind;
import java.util.UUID;

/** Something was shared by link. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ShareCreated(UUID shareId, UUID userId, UUID tenantId, ShareKind kind, UUID subjectId) {

    static final String TOPIC = "vitae.sharing.share";

    static Event of(Share share) {
        return Event.of(
                TOPIC,
                share.id(),
                "ShareCreated",
                new ShareCreated(
                        share.id(), share.userId(), share.tenantId().orElse(null), share.kind(), share.subjectId()));
    }
}
