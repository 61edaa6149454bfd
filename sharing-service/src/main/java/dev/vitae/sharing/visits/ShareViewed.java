package dev.vitae.sharing.visits;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitae.kit.outbox.Event;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A share was visited: all visits that were written down in that span, and that no event has told of before.
 *
 * @param kind as {@code ShareKind} has it
 * @param views of people
 * @param bots of programs, whether they were given a preview or content
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ShareViewed(
        UUID shareId,
        UUID userId,
        UUID tenantId,
        String kind,
        UUID subjectId,
        Instant from,
        Instant to,
        long views,
        long bots) {

    private static final String TOPIC = "vitae.sharing.share";

    /** @param row of {@code share_visits_tell} */
    static Event of(Row row, Instant now) {
        UUID share = row.getUUID("share_id");
        return Event.of(
                TOPIC,
                share,
                "ShareViewed",
                new ShareViewed(
                        share,
                        row.getUUID("user_id"),
                        row.getUUID("tenant_id"),
                        row.getString("kind"),
                        row.getUUID("subject_id"),
                        row.get(OffsetDateTime.class, "since").toInstant(),
                        now,
                        row.getLong("views"),
                        row.getLong("bots")));
    }
}
