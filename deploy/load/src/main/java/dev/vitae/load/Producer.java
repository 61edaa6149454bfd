package dev.vitae.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.outbox.Event;
import dev.vitae.kit.outbox.OutboxRelay;
import dev.vitae.kit.outbox.Relay;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.session.Wakeups;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A service that commits one row and one GenerationCompleted event per transaction, with the kit as it is. */
final class Producer implements AutoCloseable {

    private static final UUID USER = UUID.randomUUID();
    private static final Duration COMMITS = Duration.ofMinutes(1);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Pool pool;
    private final TenantSession session;
    private final Relay relay;
    private final KafkaProducer<String, byte[]> kafka;

    Producer(Bench bench) {
        pool = bench.senderPool();
        // Mutiny sets itself up at its first use, which must not be on two threads at once.
        pool.query("select 1").execute().await().atMost(COMMITS);
        Wakeups wakeups = new Wakeups();
        session = new TenantSession(pool, JSON, wakeups);
        kafka = new KafkaProducer<>(
                OutboxRelay.producerConfig(bench.brokers(), "sender"),
                new StringSerializer(),
                new ByteArraySerializer());
        relay = new Relay(pool, kafka, "/generation-service");
        wakeups.onEvents(relay::wake);
        relay.start();
    }

    @Override
    public void close() {
        relay.close();
        kafka.close();
        pool.close().await().atMost(COMMITS);
    }

    Uni<UUID> commit(long number) {
        UUID generation = UUID.randomUUID();
        Event event = Event.of("vitae.generation.generation", generation, "GenerationCompleted", completed(generation));
        return session.onConnection(Caller.person(USER, Optional.empty(), Set.of()), tx -> tx.execute(
                                "insert into sent (number, event_id) values ($1, $2)", number, event.id())
                        .chain(() -> tx.publish(event)))
                .replaceWith(event.id());
    }

    /** What the event says, as JSON. */
    static byte[] payload(UUID generation) {
        try {
            return JSON.writeValueAsBytes(completed(generation));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
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
