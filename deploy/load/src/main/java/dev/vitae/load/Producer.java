package dev.vitae.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.outbox.Event;
import dev.vitae.kit.outbox.OutboxRelay;
import dev.vitae.kit.outbox.Relay;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.session.Wakeups;
import dev.vitae.testkit.Databases;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;

/** A service that commits one row and one GenerationCompleted event per transaction, with the kit as it is. */
final class Producer implements AutoCloseable {

    private static final UUID USER = UUID.randomUUID();
    private static final Duration COMMITS = Duration.ofMinutes(1);
    private static final long NANOS = 1_000_000_000L;

    private final Pool pool;
    private final TenantSession session;
    private final Relay relay;
    private final KafkaProducer<String, byte[]> kafka;
    private final AtomicLong offered = new AtomicLong();
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    Producer(Bench bench) {
        pool = PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(8))
                .connectingTo(new PgConnectOptions()
                        .setHost("127.0.0.1")
                        .setPort(bench.postgresPort())
                        .setDatabase("sender")
                        .setUser("sender_app")
                        .setPassword(Databases.DEFAULT_PASSWORD)
                        .setCachePreparedStatements(true))
                .using(Vertx.vertx())
                .build();
        // Mutiny sets itself up at its first use, which must not be on two threads at once.
        pool.query("select 1").execute().await().atMost(COMMITS);
        Wakeups wakeups = new Wakeups();
        session = new TenantSession(pool, new ObjectMapper(), wakeups);
        kafka = new KafkaProducer<>(
                OutboxRelay.producerConfig(bench.brokers(), "sender"),
                new StringSerializer(),
                new ByteArraySerializer());
        relay = new Relay(pool, kafka, "/generation-service");
        wakeups.onEvents(relay::wake);
        relay.start();
    }

    long offered() {
        return offered.get();
    }

    /**
     * Offers that many a second for that long and waits until all are committed.
     *
     * @param committed is told each event's id when its commit is acknowledged
     * @throws IllegalStateException when a commit failed
     */
    void offer(int rate, int seconds, Consumer<UUID> committed) {
        long begin = System.nanoTime();
        long events = (long) rate * seconds;
        for (long i = 0; i < events; i++) {
            long due = begin + i * NANOS / rate;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            commit(offered.getAndIncrement(), committed);
        }
        Awaitility.await("all commits are acknowledged")
                .atMost(COMMITS)
                .failFast(() -> {
                    if (failure.get() != null) {
                        throw new IllegalStateException("a commit failed", failure.get());
                    }
                })
                .until(() -> acknowledged.get() == offered.get());
    }

    @Override
    public void close() {
        relay.close();
        kafka.close();
        pool.close().await().atMost(COMMITS);
    }

    private void commit(long number, Consumer<UUID> committed) {
        UUID generation = UUID.randomUUID();
        Event event = Event.of("vitae.generation.generation", generation, "GenerationCompleted", completed(generation));
        session.onConnection(Caller.person(USER, Optional.empty(), Set.of()), tx -> tx.execute(
                                "insert into sent (number, event_id) values ($1, $2)", number, event.id())
                        .chain(() -> tx.publish(event)))
                .subscribe()
                .with(
                        done -> {
                            acknowledged.incrementAndGet();
                            committed.accept(event.id());
                        },
                        failed -> failure.compareAndSet(null, failed));
    }

    private static Map<String, Object> completed(UUID generation) {
        return Map.ofEntries(
                Map.entry("generationId", generation),
                Map.entry("userId", USER),
                Map.entry("resumeId", generation),
                Map.entry("resumeVersion", 0),
                Map.entry("vacancyId", generation),
                Map.entry("vacancyVersion", 0),
                Map.entry("generatedResumeId", generation),
                Map.entry("versionNumber", 1),
                Map.entry("matchScoreBefore", 40),
                Map.entry("matchScoreAfter", 60),
                Map.entry("providerType", "local"),
                Map.entry("inputTokens", 0),
                Map.entry("outputTokens", 0),
                Map.entry("costMicros", 0),
                Map.entry("currency", "USD"));
    }
}
