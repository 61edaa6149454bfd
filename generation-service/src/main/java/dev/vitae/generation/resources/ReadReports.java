package dev.vitae.generation.resources;

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
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A super_admin looks at what people say is wrong with what others show; who says so is not told. */
@ApplicationScoped
public class ReadReports {

    private static final String BEHIND = "($1::timestamptz is null or (o.created_at, o.user_id) < ($1, $2))";
    private static final String REPORTS =
            "select o.resource_id, o.user_id, o.reason, r.name, r.unlisted_at, o.created_at"
                    + " from resource_reports o join resources r on r.id = o.resource_id where " + BEHIND
                    + " order by o.created_at desc, o.user_id desc limit $3";

    private final TenantSession session;

    ReadReports(TenantSession session) {
        this.session = session;
    }

    /** A page of them, the newest first. */
    public Uni<Page<ReportView>> page(Caller caller, int limit, Optional<Cursor> after) {
        return session.onConnection(
                        caller,
                        tx -> tx.query(
                                REPORTS,
                                after.map(place -> place.time().atOffset(ZoneOffset.UTC))
                                        .orElse(null),
                                after.map(Cursor::id).orElse(null),
                                limit + 1))
                .map(rows -> Page.of(
                        StreamSupport.stream(rows.spliterator(), false).toList(),
                        limit,
                        row -> new Cursor(row.getOffsetDateTime("created_at").toInstant(), row.getUUID("user_id")),
                        ReportView::of));
    }

    /** @param unlistedAt since when it is off the gallery; absent where it is not */
    @Schema(requiredProperties = {"resourceId", "name", "reason", "createdAt"})
    public record ReportView(UUID resourceId, String name, String reason, Instant unlistedAt, Instant createdAt) {

        private static ReportView of(Row row) {
            return new ReportView(
                    row.getUUID("resource_id"),
                    row.getString("name"),
                    row.getString("reason"),
                    row.getOffsetDateTime("unlisted_at") == null
                            ? null
                            : row.getOffsetDateTime("unlisted_at").toInstant(),
                    row.getOffsetDateTime("created_at").toInstant());
        }
    }
}
