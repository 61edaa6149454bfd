package dev.vitae.sharing.visits;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.database.PassingFailure;
import dev.vitae.kit.session.TenantSession;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Writes down what the book has, in one statement: the numbers of each share, and accessCount of those whose visits the gateway
 * does not count itself. Those with maxAccesses it counts exactly, in the statement that lets a visit in.
 */
@ApplicationScoped
public class WriteVisits {

    private static final Logger LOG = Logger.getLogger(WriteVisits.class);
    private static final String WRITE = "select share_visits_enter($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    private static final Duration LAST = Duration.ofSeconds(5);

    private final TenantSession session;
    private final VisitBook book;
    private final Salts salts;
    private final Clock clock = Clock.systemUTC();

    WriteVisits(TenantSession session, VisitBook book, Salts salts) {
        this.session = session;
        this.book = book;
        this.salts = salts;
    }

    @Scheduled(
            every = "${vitae.visits.write-every}",
            identity = "visits",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> write() {
        return salts.renew(LocalDate.now(clock)).onFailure().recoverWithNull().chain(this::writeBatch);
    }

    /** The requests that were under way have been answered, so this is all. */
    void stop(@Observes ShutdownEvent event) {
        writeBatch().await().atMost(LAST);
    }

    private Uni<Void> writeBatch() {
        Visits.Batch batch = book.take();
        if (batch.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.onConnection(Caller.relay(), tx -> tx.query(WRITE, parameters(batch)))
                .replaceWithVoid()
                .onFailure()
                .recoverWithUni(failure -> failed(batch, failure));
    }

    private Uni<Void> failed(Visits.Batch batch, Throwable failure) {
        if (PassingFailure.is(failure)) {
            LOG.warnf("visits wait for their database: %s", failure);
            book.putBack(batch);
        } else {
            LOG.errorf(failure, "%d visits could not be written down", batch.visits());
            book.drop(batch);
        }
        return Uni.createFrom().voidItem();
    }

    /** The visitors of each place lie together, up to the place's end. */
    private static Object[] parameters(Visits.Batch batch) {
        Map<Place, List<Long>> visitors = batch.visitors().stream()
                .collect(Collectors.groupingBy(
                        Visits.Visitor::place, Collectors.mapping(Visits.Visitor::hash, Collectors.toList())));
        List<Place> places = List.copyOf(batch.numbers().keySet());
        List<Long> hashes = new ArrayList<>();
        Integer[] ends = column(
                places,
                place -> {
                    hashes.addAll(visitors.getOrDefault(place, List.of()));
                    return hashes.size();
                },
                Integer[]::new);
        return new Object[] {
            column(places, Place::share, UUID[]::new),
            column(places, Place::day, LocalDate[]::new),
            column(places, Place::referrer, String[]::new),
            column(places, place -> place.device().value(), String[]::new),
            column(places, Place::country, String[]::new),
            column(places, batch.numbers()::get, Long[]::new),
            column(places, place -> place.counted() ? 0L : batch.numbers().get(place), Long[]::new),
            ends,
            hashes.toArray(Long[]::new)
        };
    }

    private static <T> T[] column(List<Place> places, Function<Place, T> value, IntFunction<T[]> array) {
        return places.stream().map(value).toArray(array);
    }
}
