package dev.vitae.vacancy.calendar;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.secrets.LinkSecret;
import dev.vitae.kit.session.SqlTx;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.work.BoundedPool;
import dev.vitae.vacancy.agenda.AgendaItem;
import dev.vitae.vacancy.agenda.AgendaItems;
import dev.vitae.vacancy.agenda.Span;
import dev.vitae.vacancy.feeds.Feed;
import dev.vitae.vacancy.feeds.FeedEvent;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hands the agenda to whoever has the secret of its address: what is ahead, and what was lately. */
@ApplicationScoped
public class OpenCalendar {

    private static final int DAYS_BACK = 90;
    private static final int YEARS_AHEAD = 5;

    /** More than a calendar is looked at for; about half a megabyte. */
    private static final int MOST = 1000;

    private final TenantSession session;
    private final CalendarFeeds feeds;
    private final AgendaItems items;
    private final URI publicUrl;
    private final BoundedPool pool;

    OpenCalendar(
            TenantSession session,
            CalendarFeeds feeds,
            AgendaItems items,
            MeterRegistry metrics,
            @ConfigProperty(name = "vitae.public.url") URI publicUrl,
            @ConfigProperty(name = "vitae.calendar.workers") int workers,
            @ConfigProperty(name = "vitae.calendar.waiting") int waiting) {
        this.session = session;
        this.feeds = feeds;
        this.items = items;
        this.publicUrl = publicUrl;
        this.pool = new BoundedPool("calendars", workers, waiting, metrics);
    }

    @PreDestroy
    void stop() {
        pool.close();
    }

    /** The file; empty for a secret that opens nothing. Fails with 503 {@code calendars_busy} when too many are asked for. */
    Uni<Optional<byte[]>> open(LinkSecret secret, Instant now) {
        return session.onConnection(Caller.gateway(), tx -> feeds.open(tx, secret)
                        .chain(opened -> opened ? read(tx, now).map(Optional::of) : nothing()))
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : pool.run(() -> found.map(this::file)));
    }

    private static Uni<Optional<List<AgendaItem>>> nothing() {
        return Uni.createFrom().item(Optional.empty());
    }

    private byte[] file(List<AgendaItem> agenda) {
        return Feed.of(
                agenda.stream().filter(OpenCalendar::isShown).map(this::event).toList());
    }

    private Uni<List<AgendaItem>> read(SqlTx tx, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Span span = new Span(today.minusDays(DAYS_BACK), today.plusYears(YEARS_AHEAD), true, ZoneOffset.UTC, now);
        return feeds.person(tx).chain(person -> items.first(tx, person, span, MOST));
    }

    /** Interviews stay as a record; of the rest what is left to do. */
    private static boolean isShown(AgendaItem item) {
        return item.kind().equals("interview") || !item.done();
    }

    private FeedEvent event(AgendaItem item) {
        return new FeedEvent(
                (item.entryId() == null ? "deadline-" : "") + item.id() + "@vitae",
                item.revision().number(),
                item.revision().created(),
                item.revision().changed(),
                item.on() == null
                        ? new FeedEvent.Span(item.at(), Optional.ofNullable(item.endsAt()))
                        : new FeedEvent.Day(item.on()),
                summary(item),
                // A job's place is not where its deadline is.
                Optional.ofNullable(item.entryId() == null ? null : item.location()),
                category(item),
                publicUrl.resolve("/api/v1/jobs/" + item.jobId()));
    }

    /** What an entry says of itself is left out: an address that is handed to calendars is handed on. */
    private static String summary(AgendaItem item) {
        return category(item) + ": " + item.jobTitle() + ", " + item.company();
    }

    private static String category(AgendaItem item) {
        return switch (item.kind()) {
            case "interview" -> "Interview";
            case "follow_up" -> "Follow up";
            default -> "Deadline";
        };
    }
}
