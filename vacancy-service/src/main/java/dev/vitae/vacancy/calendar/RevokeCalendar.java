package dev.vitae.vacancy.calendar;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Ends the address of a person's agenda at once and for good. */
@ApplicationScoped
public class RevokeCalendar {

    private final TenantSession session;
    private final CalendarFeeds feeds;

    RevokeCalendar(TenantSession session, CalendarFeeds feeds) {
        this.session = session;
        this.feeds = feeds;
    }

    /** Fails with 404 where there is none. */
    public Uni<Void> revoke(Caller caller) {
        return session.onConnection(caller, tx -> feeds.remove(tx, caller.id()))
                .invoke(there -> {
                    if (!there) {
                        throw Problem.notFound();
                    }
                })
                .replaceWithVoid();
    }
}
