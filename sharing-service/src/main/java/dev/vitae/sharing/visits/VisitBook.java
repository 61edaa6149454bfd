package dev.vitae.sharing.visits;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The visits of this process that are not written down yet. Entering one, on the event loop, is to count it with those of that
 * loop that came alike; what it tells is found out once a second for all of these. {@code vitae_visits_waiting} are the places
 * that visits wait in, {@code vitae_visits_dropped_total} what there was no room for.
 */
@ApplicationScoped
public class VisitBook {

    private static final long DAY_MILLIS = TimeUnit.DAYS.toMillis(1);

    /** Of one thread, and of different visitors: their turn comes early when there are more. */
    private static final int MOST_ARRIVALS = 500;

    private final Map<Thread, Arrivals> arrivals = new ConcurrentHashMap<>();
    private final Salts salts;
    private final Countries countries;
    private final KnownAgents agents = new KnownAgents();
    private final Set<String> ownHosts;
    private final Clock clock;
    private final MeterRegistry metrics;
    private final Visits visits;
    private final Gauge waiting;
    private final Counter dropped;

    VisitBook(
            Salts salts,
            Countries countries,
            VisitsConfig config,
            @ConfigProperty(name = "vitae.public.url") URI people,
            @ConfigProperty(name = "vitae.links.url") URI links,
            MeterRegistry metrics) {
        this.salts = salts;
        this.countries = countries;
        this.ownHosts = Stream.of(people, links).map(URI::getHost).collect(Collectors.toUnmodifiableSet());
        this.clock = Clock.systemUTC();
        this.metrics = metrics;
        this.visits = new Visits(config.most());
        this.waiting =
                Gauge.builder("vitae.visits.waiting", visits, Visits::size).register(metrics);
        this.dropped = metrics.counter("vitae.visits.dropped");
    }

    /** Whether it is one of the programs that are given a preview in place of a page. */
    public boolean previews(Trail trail) {
        return agents.words(trail.agent()).contains(AgentWord.PREVIEW);
    }

    /**
     * Enters a visit that has begun, once its answer goes out: not one of the share's owner, not a HEAD, and not what is part
     * of an earlier visit.
     *
     * @param counted whether the share's accessCount needs no more: the statement that let the visit in has raised it (as it
     *     does for shares with maxAccesses), or no content was sent
     */
    public void enter(UUID share, boolean counted, Trail trail) {
        Arrivals here = arrivals.get(Thread.currentThread());
        if (here == null) {
            here = arrivals.computeIfAbsent(Thread.currentThread(), thread -> new Arrivals(MOST_ARRIVALS));
        }
        var arrival = new Arrivals.Arrival(share, Math.floorDiv(clock.millis(), DAY_MILLIS), counted, trail);
        while (!here.add(arrival)) {
            enter(here);
        }
    }

    private void enter(Arrivals some) {
        some.take().forEach((arrival, times) -> {
            Trail trail = arrival.trail();
            Seen seen = Seen.of(trail, agents::words, ownHosts, countries.of(trail.host()));
            enter(arrival.share(), LocalDate.ofEpochDay(arrival.day()), arrival.counted(), seen, times.number());
        });
    }

    void enter(UUID share, LocalDate day, boolean counted, Seen seen, int times) {
        Place place = new Place(
                share,
                day,
                seen.referrer().orElse(null),
                seen.device(),
                seen.country().orElse(null),
                counted);
        Place where = visits.add(place, times);
        if (where == null) {
            dropped.increment(times);
        } else if (seen.device() != Device.BOT) {
            salts.hash(share, day, seen.mark()).ifPresent(hash -> visits.meet(new Visitor(where, hash)));
        }
    }

    /** Places that wait. */
    int waiting() {
        return visits.size();
    }

    Batch take() {
        arrivals.values().forEach(this::enter);
        return visits.take();
    }

    /** What could not be written down waits for the next time, as far as there is room. */
    void putBack(Batch batch) {
        dropped.increment(visits.putBack(batch));
    }

    /** What can never be written down. */
    void drop(Batch batch) {
        dropped.increment(batch.visits());
    }

    /** A registry outlives the application that is started anew in the same JVM, and keeps the first gauge of a name. */
    @PreDestroy
    void forget() {
        metrics.remove(waiting);
    }
}
