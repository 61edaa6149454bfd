package dev.vitae.usage.aicalls;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.paging.Cursor;
import dev.vitae.kit.paging.Page;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Somebody looks at the calls to models that were made for them; a super_admin at those for others. */
@ApplicationScoped
public class ReadAiCalls {

    private static final String PAGE = "select * from ai_events where user_id = $1 and (occurred_at, id) < ($2, $3) "
            + "and ($5::uuid is null or subject_id = $5) order by occurred_at desc, id desc limit $4";

    private final TenantSession session;

    ReadAiCalls(TenantSession session) {
        this.session = session;
    }

    /** Newest first. */
    public Uni<Page<AiCall>> page(Caller caller, int limit, Optional<Cursor> after) {
        return ofPerson(caller, caller.id(), Optional.empty(), limit, after);
    }

    /**
     * Of anybody, newest first.
     *
     * @param subject only those for this generation, letter or reading
     */
    public Uni<Page<AiCall>> ofPerson(
            Caller caller, UUID person, Optional<UUID> subject, int limit, Optional<Cursor> after) {
        Cursor from = after.orElse(Cursor.FROM_THE_START);
        return session.onConnection(
                        caller,
                        tx -> tx.query(
                                PAGE,
                                person,
                                from.time().atOffset(ZoneOffset.UTC),
                                from.id(),
                                limit + 1,
                                subject.orElse(null)))
                .map(rows -> Page.of(
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(ReadAiCalls::call)
                                .toList(),
                        limit,
                        call -> new Cursor(call.occurredAt(), call.id()),
                        Function.identity()));
    }

    private static AiCall call(Row row) {
        Long cost = row.getLong("cost_micros");
        return new AiCall(
                row.getUUID("id"),
                row.getInteger("attempt"),
                row.getUUID("subject_id"),
                row.getString("purpose"),
                row.getString("provider"),
                row.getString("model"),
                row.getString("provider_type"),
                row.getLong("input_tokens"),
                row.getLong("cached_input_tokens"),
                row.getLong("output_tokens"),
                row.getLong("latency_ms"),
                row.getString("status"),
                row.getString("error_kind"),
                cost,
                cost == null ? null : row.getString("currency"),
                time(row, "occurred_at"),
                time(row, "created_at"),
                time(row, "updated_at"));
    }

    private static Instant time(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
    }
}
