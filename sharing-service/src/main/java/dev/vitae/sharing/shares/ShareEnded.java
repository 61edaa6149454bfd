package dev.vitae.sharing.shares;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.vitae.kit.outbox.Event;
import dev.vitae.sharing.documents.ShareKind;
import java.util.Locale;
import java.util.UUID;

/** A share shows nothing any more. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ShareEnded(UUID shareId, UUID userId, UUID tenantId, ShareKind kind, UUID subjectId, Reason reason) {

    /** Why it ended. */
    enum Reason {
        REVOKED,
        REPLACED,
        SUBJECT_DELETED;

        @JsonValue
        String value() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Event of(Share share, Reason reason) {
        return Event.of(
                ShareCreated.TOPIC,
                share.id(),
                "ShareEnded",
                new ShareEnded(
                        share.id(),
                        share.userId(),
                        share.tenantId().orElse(null),
                        share.kind(),
                        share.subjectId(),
                        reason));
    }
}
