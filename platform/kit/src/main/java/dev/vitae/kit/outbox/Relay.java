package dev.vitae.kit.outbox;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.jboss.logging.Logger;

/**
 * Takes events from the outbox to Kafka, on a thread of its own because Kafka's producer may block. Their keys are claimed
 * for a while, they are sent, and marked only once the broker has acknowledged them; no transaction stays open in between.
 * A relay that dies leaves claims that run out, so an event may be sent twice and is never lost. What the broker can never
 * take is put aside ({@code vitae_outbox_parked}); later events of its key go on.
 *
 * <p>It is woken right after a commit of this process, and looks by itself every few milliseconds while busy, backing
 * off to {@link #IDLE} when nothing comes, for what other replicas left behind. Behind events that it has sent it waits a moment
 * ({@link #GATHERING}) for more. It knows no framework, so the benchmark runs it as it is.
 */
public final class Relay implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final int BATCH = 500;
    private static final Duration BUSY = Duration.ofMillis(2);
    /** What is committed meanwhile goes out together: a round costs both databases and the broker much the same for one event as for five. */
    private static final Duration GATHERING = Duration.ofMillis(2);

    private static final Duration IDLE = Duration.ofMillis(200);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration LEASE = Duration.ofSeconds(15);
    /** What is left of the lease then is longer than one send can take, and its mark. */
    private static final Duration SEND_WITHIN =
            LEASE.minus(OutboxRelay.LONGEST_SEND).minusSeconds(1);

    private static final Duration DATABASE = Duration.ofSeconds(10);
    private static final CompletableFuture<?> DONE = CompletableFuture.completedFuture(null);

    private final Pool pool;
    private final Producer<String, byte[]> producer;
    private final String source;
    private final Semaphore work = new Semaphore(0);
    private final Thread thread;
    /** Held as long as it works, on the relay's thread alone: requests that wait for a connection must not delay events. */
    private SqlConnection connection;
    /** The end of the last claim, which the next one does not wait for: it follows on the same connection. */
    private CompletableFuture<?> settled = DONE;

    private volatile boolean stopped;

    /** @param source the CloudEvents source, e.g. {@code /generation-service} */
    public Relay(Pool pool, Producer<String, byte[]> producer, String source) {
        this.pool = pool;
        this.producer = producer;
        this.source = source;
        this.thread = new Thread(this::run, "outbox-relay");
        thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    /** There may be something to send. */
    public void wake() {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    /** Sends what is claimed already, then stops. */
    @Override
    public void close() {
        stopped = true;
        wake();
        try {
            thread.join(Duration.ofSeconds(10).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        Duration pause = BUSY;
        try {
            while (!stopped) {
                pause = round(pause);
                rest(pause);
            }
            awaitSettled();
        } catch (InterruptedException e) {
            LOG.debug("outbox relay ends");
        } finally {
            letGo();
        }
    }

    /** Answers how long to rest, given how long the last rest was. */
    private Duration round(Duration last) throws InterruptedException {
        try {
            long begun = System.nanoTime();
            List<WaitingEvent> claimed = claim();
            awaitSettled();
            if (claimed.isEmpty()) {
                return longer(last, IDLE);
            }
            Outcome outcome = new Dispatch(producer, source, () -> System.nanoTime() - begun < SEND_WITHIN.toNanos())
                    .send(claimed);
            settle(claimed.get(0).claim(), outcome);
            tell(outcome);
            if (outcome.failure().isPresent()) {
                return longer(last, AFTER_FAILURE);
            }
            if (claimed.size() < BATCH) {
                Thread.sleep(GATHERING.toMillis());
            }
            return Duration.ZERO;
        } catch (RuntimeException e) {
            // The database is away or a claim could not be made: nothing is lost, the rows wait.
            LOG.warnf("outbox relay: %s; trying again", e.toString());
            letGo();
            return longer(last, AFTER_FAILURE);
        }
    }

    private static void tell(Outcome outcome) {
        outcome.parked()
                .forEach(event -> LOG.errorf(
                        "outbox row %d (%s to %s) can never be sent and is put aside",
                        event.seq(), event.type(), event.topic()));
        outcome.failure().ifPresent(failure -> {
            WaitingEvent first = outcome.returned().get(0);
            LOG.warnf(
                    "%d events not acknowledged by the broker, from outbox row %d (%s) on: %s; trying again",
                    outcome.returned().size(), first.seq(), first.type(), failure.toString());
        });
    }

    private List<WaitingEvent> claim() {
        List<WaitingEvent> rows = new ArrayList<>();
        connection()
                .preparedQuery("select * from outbox_claim($1, $2::text::interval)")
                .execute(Tuple.of(BATCH, LEASE.toString()))
                .await()
                .atMost(DATABASE)
                .forEach(row -> rows.add(WaitingEvent.of(row)));
        return rows;
    }

    private SqlConnection connection() {
        if (connection == null) {
            connection = pool.getConnection().await().atMost(DATABASE);
        }
        return connection;
    }

    private void letGo() {
        if (connection != null) {
            connection.closeAndForget();
            connection = null;
            settled = DONE;
        }
    }

    private void settle(OffsetDateTime claim, Outcome outcome) {
        settled = connection()
                .preparedQuery("select outbox_settle($1, $2, $3)")
                .execute(Tuple.of(claim, Outcome.seqs(outcome.published()), Outcome.seqs(outcome.parked())))
                .subscribeAsCompletionStage();
    }

    /** What is not marked stays claimed for as long as the claim lasts, and is sent again. */
    private void awaitSettled() throws InterruptedException {
        try {
            settled.get(DATABASE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.warnf("outbox relay: what was sent could not be marked (%s); it is sent again", e.toString());
        }
    }

    /** Whoever wakes it ends the rest, also the one after a failure. */
    private void rest(Duration pause) throws InterruptedException {
        if (work.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
            work.drainPermits();
        }
    }

    private static Duration longer(Duration pause, Duration most) {
        Duration twice = pause.isZero() ? BUSY : pause.multipliedBy(2);
        return twice.compareTo(most) < 0 ? twice : most;
    }
}
