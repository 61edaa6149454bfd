package dev.vitae.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vitae.kit.KitTest;
import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.BrokerProcess;
import dev.vitae.testkit.Databases;
import dev.vitae.testkit.Events;
import dev.vitae.testkit.TestServers;
import io.vertx.mutiny.pgclient.PgPool;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A relay of its own beside a broker of its own, since the broker is frozen here. */
@KitTest
class BrokerOutageTest {

    private static final String TOPIC = "vitae.kit.outage";

    @TempDir
    Path folder;

    @Test
    void marksAnEventOnlyOnceTheBrokerHasIt() throws Exception {
        Databases.Database database = new Databases.Database("outage", "outage", "vitae", "vitae");
        Databases.recreate(TestServers.running().superuserUrl(), database);
        Outbox.migrate("outage");
        AppRole outbox = AppRole.of("outage");
        try (BrokerProcess broker = BrokerProcess.start(folder.resolve("kafka"), 0);
                var producer = new KafkaProducer<>(
                        OutboxRelay.producerConfig(broker.bootstrapServers(), "outage"),
                        new StringSerializer(),
                        new ByteArraySerializer());
                Relay relay = new Relay(pool("outage"), producer, "/outage")) {
            relay.start();
            leave(outbox, "before");
            await().untilAsserted(() -> assertThat(Outbox.waiting(outbox)).isZero());

            // When the broker hangs while an event is on its way
            broker.freeze();
            leave(outbox, "during");
            relay.wake();

            // Then the event waits, marked as nothing
            await().during(Duration.ofSeconds(3))
                    .atMost(Duration.ofSeconds(4))
                    .untilAsserted(() -> assertThat(Outbox.waiting(outbox)).isEqualTo(1));
            broker.thaw();
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(Outbox.waiting(outbox)).isZero());
            try (Events events = Events.connect(broker.bootstrapServers())) {
                assertThat(events.all(TOPIC)).extracting("key").contains("before", "during");
            }
        }
    }

    private static void leave(AppRole outbox, String key) throws Exception {
        outbox.write(
                Map.of("vitae.actor", "person"),
                "insert into outbox (id, topic, key, type, payload) values ('" + UUID.randomUUID() + "', '" + TOPIC
                        + "', '" + key + "', 'Left', '{}')");
    }

    private static Pool pool(String service) {
        PgConnectOptions options = new PgConnectOptions()
                .setHost("127.0.0.1")
                .setPort(TestServers.running().postgresPort())
                .setDatabase(service)
                .setUser(service + "_app")
                .setPassword("vitae");
        return PgPool.pool(options, new PoolOptions().setMaxSize(2));
    }
}
