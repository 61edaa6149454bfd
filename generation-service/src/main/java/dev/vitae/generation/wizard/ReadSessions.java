package dev.vitae.generation.wizard;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.paging.Cursor;
import dev.vitae.kit.paging.Page;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** A person looks at their sessions. Someone else's answer 404, as if they did not exist. */
@ApplicationScoped
public class ReadSessions {

    private static final String PAGE =
            """
            select id, template, status, last_step, generated_resume_id, created_at, updated_at from wizard_sessions
            where user_id = $1 and (updated_at, id) < ($2, $3) and ($4::text is null or status = $4)
            order by updated_at desc, id desc limit $5""";

    private final TenantSession session;
    private final WizardSessions sessions;

    ReadSessions(TenantSession session, WizardSessions sessions) {
        this.session = session;
        this.sessions = sessions;
    }

    public Uni<SessionView> one(Caller caller, UUID id) {
        return session.inTransaction(caller, tx -> sessions.there(id).map(SessionView::of));
    }

    /** A page of those in that state, or in any, the one that was changed last first. */
    Uni<Page<SessionItem>> page(Caller caller, Optional<SessionStatus> status, int limit, Optional<Cursor> after) {
        Cursor from = after.orElse(Cursor.FROM_THE_START);
        return session.onConnection(
                        caller,
                        tx -> tx.query(
                                PAGE,
                                caller.id(),
                                from.time().atOffset(ZoneOffset.UTC),
                                from.id(),
                                status.map(SessionStatus::text).orElse(null),
                                limit + 1))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(SessionItem::of)
                        .toList())
                .map(items -> Page.of(items, limit, SessionItem::cursor, Function.identity()));
    }
}
