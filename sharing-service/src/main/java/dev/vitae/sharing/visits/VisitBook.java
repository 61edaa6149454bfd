package dev.vitae.sharing.visits;

import dev.vitae.kit.caller.WrongCredentials;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The visits of this process that are not written down yet. Entering one takes about two microseconds and waits for nobody, so
 * it is done on the event loop. {@code vitae_visits_waiting} are the places they are in, {@code vitae_visits_dropped_total} what
 * there was no room for.
 */
@ApplicationScoped
public class VisitBook {

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

    /** Who makes a request. */
    public Seen look(HttpServerRequest request) {
        Optional<String> country = Optional.ofNullable(request.remoteAddress()).flatMap(it -> countries.of(it.host()));
        return Seen.of(request::getHeader, agents::words, ownHosts, WrongCredentials.address(request), country);
    }

    /**
     * Enters a visit that has begun, once its answer goes out: not one of the share's owner, not a HEAD, and not what is part
     * of an earlier visit.
     *
     * @param counted whether the share's accessCount needs no more: the statement that let the visit in has raised it (as it
     *     does for shares with maxAccesses), or no content was sent
     */
    public void enter(UUID share, boolean counted, Seen seen) {
        LocalDate today = LocalDate.now(clock);
        Place place = new Place(
                share,
                today,
                seen.referrer().orElse(null),
                seen.device(),
                seen.country().orElse(null),
                counted);
        Place where = visits.add(place, 1);
        if (where == null) {
            dropped.increment();
        } else if (seen.device() != Device.BOT) {
            salts.hash(share, today, seen.mark()).ifPresent(hash -> visits.meet(new Visitor(where, hash)));
        }
    }

    /** Places that wait. */
    int waiting() {
        return visits.size();
    }

    Batch take() {
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
