package dev.vitae.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vitae.kit.KitTest;
import dev.vitae.kit.Logs;
import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.BrokerProcess;
import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.Databases;
import dev.vitae.testkit.Events;
import dev.vitae.testkit.TestServers;
import io.vertx.mutiny.pgclient.PgPool;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
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
        AppRole outbox = freshOutbox("outage");
        try (BrokerProcess broker = BrokerProcess.start(folder.resolve("kafka"), 0);
                Producer<String, byte[]> producer = producer(broker);
                Relay relay = new Relay(pool("outage"), producer, "/outage");
                Logs logs = new Logs()) {
            relay.start();
            leave(outbox, "before", 1);
            await().untilAsserted(() -> assertThat(Outbox.waiting(outbox)).isZero());

            // When the broker hangs for longer than a delivery may take, while events of one key are on their way
            broker.freeze();
            leave(outbox, "during", 3);
            relay.wake();
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> logs.lines(line -> line.contains("not acknowledged"))
                                    .size()
                            > 1);
            leave(outbox, "during", 3);

            // Then they wait, marked as nothing
            assertThat(Outbox.waiting(outbox)).isEqualTo(6);
            broker.thaw();
            await().atMost(Duration.ofSeconds(40))
                    .untilAsserted(() -> assertThat(Outbox.waiting(outbox)).isZero());
            try (Events events = Events.connect(broker.bootstrapServers())) {
                // in their order, whatever was sent twice
                List<CloudEvent> sent = events.all(TOPIC);
                assertThat(sent).extracting(CloudEvent::key).contains("before");
                assertThat(sent.stream()
                                .filter(event -> event.key().equals("during"))
                                .map(CloudEvent::id)
                                .distinct()
                                .toList())
                        .isEqualTo(idsInOrder(outbox));
            }
        }
    }

    private static AppRole freshOutbox(String name) {
        Databases.recreate(TestServers.running().superuserUrl(), new Databases.Database(name, name, "vitae", "vitae"));
        Outbox.migrate(name);
        return AppRole.of(name);
    }

    /** As the service's own, but sooner at its end. */
    private static Producer<String, byte[]> producer(BrokerProcess broker) {
        Map<String, Object> config = new HashMap<>(OutboxRelay.producerConfig(broker.bootstrapServers(), "outage"));
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 2_000);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 1_000);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 500);
        return new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
    }

    private static List<String> idsInOrder(AppRole outbox) throws Exception {
        return outbox
                .read(Map.of("vitae.actor", "relay"), "select id from outbox where key = 'during' order by seq")
                .stream()
                .map(row -> row.get("id").toString())
                .toList();
    }

    private static void leave(AppRole outbox, String key, int events) throws Exception {
        outbox.write(
                Map.of("vitae.actor", "person"),
                "insert into outbox (id, topic, key, type, payload) select gen_random_uuid(), '" + TOPIC + "', '" + key
                        + "', 'Left', '{}' from generate_series(1, " + events + ")");
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
