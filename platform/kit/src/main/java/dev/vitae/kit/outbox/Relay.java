package dev.vitae.kit.outbox;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jboss.logging.Logger;

/**
 * Takes events from the outbox to Kafka, on a thread of its own because Kafka's producer may block. A row is claimed for
 * a while, sent, and marked only once the broker has acknowledged it; no transaction stays open in between. A relay that
 * dies leaves claims that run out, so an event may be sent twice and is never lost.
 *
 * <p>It is woken right after a commit of this process, and looks by itself every few milliseconds while busy, backing
 * off to {@link #IDLE} when nothing comes, for what other replicas left behind. It knows no framework, so the benchmark
 * runs it as it is.
 */
public final class Relay implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final int BATCH = 500;
    private static final Duration BUSY = Duration.ofMillis(2);
    private static final Duration IDLE = Duration.ofMillis(200);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    /** Longer than the producer's delivery timeout, so that a claim never ends under a send. */
    static final Duration LEASE = Duration.ofSeconds(15);

    private static final Duration DATABASE = Duration.ofSeconds(10);

    private final Pool pool;
    private final Producer<String, byte[]> producer;
    private final String source;
    private final Semaphore work = new Semaphore(0);
    private final Thread thread;
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
        while (!stopped) {
            try {
                int sent = drain();
                pause = sent > 0 ? BUSY : longer(pause, IDLE);
                if (sent < BATCH) {
                    rest(pause);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                // The database is away or a claim could not be made: nothing is lost, the rows wait.
                LOG.warnf("outbox relay: %s; trying again", e.toString());
                pause = longer(pause, AFTER_FAILURE);
                restAfterFailure(pause);
            }
        }
    }

    private int drain() throws InterruptedException {
        List<WaitingEvent> claimed = claim();
        if (claimed.isEmpty()) {
            return 0;
        }
        List<Future<RecordMetadata>> acknowledgements = new ArrayList<>(claimed.size());
        for (WaitingEvent event : claimed) {
            acknowledgements.add(producer.send(event.record(source)));
        }
        List<Long> published = new ArrayList<>(claimed.size());
        List<Long> failed = new ArrayList<>();
        for (int i = 0; i < claimed.size(); i++) {
            (acknowledged(acknowledgements.get(i)) ? published : failed)
                    .add(claimed.get(i).seq());
        }
        settle(published, failed);
        if (!failed.isEmpty()) {
            throw new IllegalStateException(failed.size() + " events not acknowledged by the broker");
        }
        return claimed.size();
    }

    private List<WaitingEvent> claim() {
        List<WaitingEvent> rows = new ArrayList<>();
        pool.preparedQuery("select * from outbox_claim($1, $2::text::interval)")
                .execute(Tuple.of(BATCH, LEASE.toString()))
                .await()
                .atMost(DATABASE)
                .forEach(row -> rows.add(WaitingEvent.of(row)));
        return rows;
    }

    private void settle(List<Long> published, List<Long> failed) {
        pool.preparedQuery("select outbox_settle($1, $2)")
                .execute(Tuple.of(published.toArray(Long[]::new), failed.toArray(Long[]::new)))
                .await()
                .atMost(DATABASE);
    }

    private static boolean acknowledged(Future<RecordMetadata> send) throws InterruptedException {
        try {
            send.get();
            return true;
        } catch (ExecutionException e) {
            LOG.debug("not acknowledged", e.getCause());
            return false;
        }
    }

    private void rest(Duration pause) throws InterruptedException {
        if (work.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
            work.drainPermits();
        }
    }

    private void restAfterFailure(Duration pause) {
        try {
            TimeUnit.MILLISECONDS.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }

    private static Duration longer(Duration pause, Duration most) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(most) < 0 ? twice : most;
    }
}
