package dev.vitae.kit.outbox;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.session.Wakeups;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Runs this process's {@link Relay} and sweeps away what was published more than a day ago. */
@ApplicationScoped
public class OutboxRelay {

    private static final Duration DELIVERY = Duration.ofSeconds(8);
    private static final Duration BLOCK = Duration.ofSeconds(2);
    /** Longer than a wave of sends takes to begin: its flush ends it ({@link Dispatch}). */
    private static final Duration LINGER = Duration.ofMillis(50);

    /** From the call of the producer to its answer, good or bad. */
    static final Duration LONGEST_SEND = DELIVERY.plus(BLOCK);

    private final Pool pool;
    private final TenantSession session;
    private final Wakeups wakeups;
    private final String service;
    private final Map<String, Object> broker;
    private Producer<String, byte[]> producer;
    private Relay relay;

    public OutboxRelay(
            Pool pool,
            TenantSession session,
            Wakeups wakeups,
            @ConfigProperty(name = "vitae.service") String service,
            @Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.pool = pool;
        this.session = session;
        this.wakeups = wakeups;
        this.service = service;
        this.broker = broker;
    }

    void start(@Observes StartupEvent event) {
        producer =
                new KafkaProducer<>(producerConfig(broker, service), new StringSerializer(), new ByteArraySerializer());
        relay = new Relay(pool, producer, "/" + service + "-service");
        relay.start();
        wakeups.onEvents(relay::wake);
    }

    void stop(@Observes ShutdownEvent event) {
        relay.close();
        producer.close();
    }

    /**
     * In order and without duplicates of its own making; gives up on a send before its claim runs out.
     *
     * @param broker how to reach it: whatever stands under {@code kafka.} (servers, security)
     */
    public static Map<String, Object> producerConfig(Map<String, Object> broker, String service) {
        Map<String, Object> config = new HashMap<>(broker);
        config.put(ProducerConfig.CLIENT_ID_CONFIG, service + "-outbox");
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.LINGER_MS_CONFIG, LINGER.toMillis());
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) DELIVERY.toMillis());
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int)
                DELIVERY.dividedBy(2).toMillis());
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, BLOCK.toMillis());
        config.put(ProducerConfig.METADATA_MAX_AGE_CONFIG, 30_000);
        return config;
    }

    /** {@link #producerConfig(Map, String)} for a broker that asks for no security. */
    public static Map<String, Object> producerConfig(String brokers, String service) {
        return producerConfig(Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers), service);
    }

    @Scheduled(every = "10m", delayed = "1m", identity = "outbox-sweep")
    Uni<Void> sweep() {
        return session.onConnection(Caller.relay(), tx -> tx.execute(
                                "delete from outbox where published_at < now() - interval '1 day'")
                        .chain(() -> tx.execute("delete from inbox where received_at < now() - interval '30 days'"))
                        .chain(() ->
                                tx.execute("delete from idempotency_key where created_at < now() - interval '1 day'")))
                .replaceWithVoid();
    }
}
