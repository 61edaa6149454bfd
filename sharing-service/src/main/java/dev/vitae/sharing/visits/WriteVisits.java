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
import java.util.concurrent.CompletableFuture;
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
    private volatile CompletableFuture<Void> running = CompletableFuture.completedFuture(null);

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
        running = salts.renew(LocalDate.now(clock))
                .onFailure()
                .recoverWithNull()
                .chain(this::writeBatch)
                .subscribeAsCompletionStage();
        return Uni.createFrom().completionStage(running);
    }

    /** The requests that were under way have been answered, so what is left after this is lost. */
    void stop(@Observes ShutdownEvent event) {
        Uni.createFrom()
                .completionStage(running)
                .chain(this::writeBatch)
                .ifNoItem()
                .after(LAST)
                .fail()
                .onFailure()
                .recoverWithNull()
                .await()
                .indefinitely();
        if (book.waiting() > 0) {
            LOG.errorf("visits of %d places are lost: they could not be written down before the end", book.waiting());
        }
    }

    private Uni<Void> writeBatch() {
        Batch batch = book.take();
        if (batch.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.onConnection(Caller.relay(), tx -> tx.query(WRITE, batch.parameters()))
                .replaceWithVoid()
                .onFailure()
                .recoverWithUni(failure -> failed(batch, failure));
    }

    private Uni<Void> failed(Batch batch, Throwable failure) {
        if (PassingFailure.is(failure)) {
            LOG.warnf("visits wait for their database: %s", failure);
            book.putBack(batch);
        } else {
            LOG.errorf(failure, "%d visits could not be written down", batch.visits());
            book.drop(batch);
        }
        return Uni.createFrom().voidItem();
    }
}
