package dev.vitae.load;

import dev.vitae.kit.outbox.OutboxRelay;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The same rows over the same servers by their bare clients, and nothing that keeps a promise: one insert without
 * row-level security, the event sent after the commit without an outbox, each poll inserted in one transaction without
 * an inbox. No service can be quicker on the machine; what this takes is the machine's share.
 */
final class BarePipeline implements AutoCloseable {

    static final Bench.Table SENT = new Bench.Table("sender", "bare_sent", "event_id");
    static final Bench.Table SEEN = new Bench.Table("usage", "bare_seen", "id");

    private static final String TOPIC = "bare";
    private static final Duration POLL = Duration.ofMillis(100);

    private final Pool pool;
    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> consumer;
    private final Connection connection;
    private final Thread thread = new Thread(this::consume, "bare-consumer");
    private volatile Exception failure;

    BarePipeline(Bench bench) throws SQLException, ExecutionException, InterruptedException {
        try (Connection sender = DriverManager.getConnection(bench.superuserUrl("sender"))) {
            sender.createStatement()
                    .execute("create table bare_sent (number bigint primary key, event_id uuid not null);"
                            + "grant insert on bare_sent to sender_app");
        }
        connection = DriverManager.getConnection(bench.superuserUrl("usage"));
        connection.createStatement().execute("create table bare_seen (id uuid primary key, event text not null)");
        connection.setAutoCommit(false);
        pool = bench.senderPool();
        Map<String, Object> config = OutboxRelay.producerConfig(bench.brokers(), "bare");
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        makeTopic(bench.brokers());
        producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
        // Else the first sends ask for it, on the event loops: they give up after two seconds, and what they were to
        // send is lost.
        producer.partitionsFor(TOPIC);
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bench.brokers(),
                        ConsumerConfig.GROUP_ID_CONFIG,
                        "bare",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                        1_000),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.subscribe(List.of(TOPIC));
        thread.start();
    }

    private static void makeTopic(String brokers) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, Optional.empty(), Optional.empty())))
                    .all()
                    .get();
        }
    }

    /** One row in a transaction of its own; its event is sent once that is acknowledged. Fails when either does. */
    Uni<UUID> commit(long number) {
        if (failure != null) {
            return Uni.createFrom().failure(failure);
        }
        UUID event = UUID.randomUUID();
        return pool.withTransaction(tx -> tx.preparedQuery("insert into bare_sent (number, event_id) values ($1, $2)")
                        .execute(Tuple.of(number, event)))
                .chain(() -> send(event))
                .replaceWith(event);
    }

    private Uni<Void> send(UUID event) {
        return Uni.createFrom()
                .emitter(sent -> producer.send(
                        new ProducerRecord<>(TOPIC, event.toString(), Producer.payload(event)), (there, refused) -> {
                            if (refused == null) {
                                sent.complete(null);
                            } else {
                                sent.fail(refused);
                            }
                        }));
    }

    private void consume() {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into bare_seen (id, event) values (?, ?)")) {
            while (true) {
                ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
                for (ConsumerRecord<String, byte[]> record : records) {
                    insert.setObject(1, UUID.fromString(record.key()));
                    insert.setString(2, new String(record.value(), StandardCharsets.UTF_8));
                    insert.addBatch();
                }
                if (!records.isEmpty()) {
                    insert.executeBatch();
                    connection.commit();
                    consumer.commitAsync();
                }
            }
        } catch (WakeupException closed) {
            consumer.close();
        } catch (SQLException | KafkaException e) {
            failure = e;
        }
    }

    @Override
    public void close() throws Exception {
        consumer.wakeup();
        thread.join();
        producer.close();
        pool.closeAndAwait();
        connection.close();
        if (failure != null) {
            throw failure;
        }
    }
}
