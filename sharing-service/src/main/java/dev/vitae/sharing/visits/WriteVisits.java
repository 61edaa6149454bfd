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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
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

    private static Object[] parameters(Visits.Batch batch) {
        List<Place> places = new ArrayList<>(batch.numbers().keySet());
        Map<Place, Integer> positions = new HashMap<>();
        places.forEach(place -> positions.put(place, positions.size() + 1));
        Long[] numbers = batch.numbers().values().toArray(Long[]::new);
        Long[] uncounted = new Long[numbers.length];
        for (int i = 0; i < uncounted.length; i++) {
            uncounted[i] = places.get(i).counted() ? 0L : numbers[i];
        }
        return new Object[] {
            column(places, Place::share, UUID[]::new),
            column(places, Place::day, LocalDate[]::new),
            column(places, Place::referrer, String[]::new),
            column(places, place -> place.device().value(), String[]::new),
            column(places, Place::country, String[]::new),
            numbers,
            uncounted,
            column(batch.visitors(), visitor -> positions.get(visitor.place()), Integer[]::new),
            column(batch.visitors(), Visits.Visitor::hash, Long[]::new)
        };
    }

    private static <S, T> T[] column(List<S> rows, Function<S, T> value, IntFunction<T[]> array) {
        return rows.stream().map(value).toArray(array);
    }
}
