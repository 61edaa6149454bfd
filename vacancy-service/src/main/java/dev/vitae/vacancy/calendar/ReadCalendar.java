package dev.vitae.vacancy.calendar;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Shows a person whether their agenda has an address, and since when. */
@ApplicationScoped
public class ReadCalendar {

    private final TenantSession session;
    private final CalendarFeeds feeds;

    ReadCalendar(TenantSession session, CalendarFeeds feeds) {
        this.session = session;
        this.feeds = feeds;
    }

    /** Fails with 404 where it has none. */
    public Uni<CalendarView> read(Caller caller) {
        return session.onConnection(caller, tx -> feeds.find(tx, caller.id()))
                .map(found -> found.orElseThrow(Problem::notFound));
    }
}
