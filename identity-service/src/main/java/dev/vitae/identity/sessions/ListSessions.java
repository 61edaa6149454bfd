package dev.vitae.identity.sessions;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.paging.Cursor;
import dev.vitae.kit.paging.Page;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Shows people where they are signed in. */
@ApplicationScoped
public class ListSessions {

    private static final String LIVE =
            "select id, kind, user_agent, tenant_id, last_used_at, expires_at, created_at, updated_at "
                    + "from sessions where user_id = $1 and revoked_at is null and expires_at > now() "
                    + "and ($2::timestamptz is null or (created_at, id) < ($2, $3)) order by created_at desc, id desc limit $4";

    private final TenantSession session;

    public ListSessions(TenantSession session) {
        this.session = session;
    }

    /** The newest first. */
    public Uni<Page<SessionView>> list(Caller caller, Optional<UUID> current, Optional<Cursor> after, int limit) {
        return session.onConnection(caller, tx -> tx.query(
                        LIVE,
                        caller.id(),
                        after.map(it -> it.time().atOffset(ZoneOffset.UTC)).orElse(null),
                        after.map(Cursor::id).orElse(null),
                        limit + 1)
                .map(rows -> rows.stream().map(row -> view(row, current)).toList())
                .map(rows -> page(rows, limit)));
    }

    private static Page<SessionView> page(List<SessionView> rows, int limit) {
        return Page.of(rows, limit, row -> new Cursor(row.createdAt(), row.id()), Function.identity());
    }

    private static SessionView view(Row row, Optional<UUID> current) {
        UUID id = row.getUUID("id");
        return new SessionView(
                id,
                SessionKind.of(row.getString("kind")),
                row.getString("user_agent"),
                row.getUUID("tenant_id"),
                current.filter(id::equals).isPresent(),
                row.getOffsetDateTime("last_used_at").toInstant(),
                row.getOffsetDateTime("expires_at").toInstant(),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("updated_at").toInstant());
    }
}
