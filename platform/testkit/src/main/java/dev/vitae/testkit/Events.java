package dev.vitae.testkit;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;

/** Publishes events as a neighbour service would, and reads what a service has published. */
public final class Events implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String bootstrapServers;
    /** Made for the first event: most tests only read. */
    private KafkaProducer<String, String> producer;

    private Events(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** On the broker that this build shares. */
    public static Events connect() {
        return connect(TestServers.running().bootstrapServers());
    }

    public static Events connect(String bootstrapServers) {
        return new Events(bootstrapServers);
    }

    /** Returns once the broker has acknowledged. Publishing the same event again is a duplicate delivery. */
    public void publish(String topic, CloudEvent event) {
        try {
            producer().send(event.toRecord(topic)).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Everything on the topic at this moment, in order of publishing; empty when there is no such topic. */
    public List<CloudEvent> all(String topic) {
        try (TopicReader reader = new TopicReader(bootstrapServers, topic)) {
            return reader.all();
        }
    }

    /** Waits until the topic's events satisfy the condition and returns them. */
    public List<CloudEvent> await(String topic, Predicate<List<CloudEvent>> condition) {
        try (TopicReader reader = new TopicReader(bootstrapServers, topic)) {
            return Awaitility.await("events on " + topic)
                    .atMost(PATIENCE)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(50))
                    .pollInSameThread()
                    .until(reader::all, condition);
        }
    }

    /** Waits for at least one event with this key and type, and returns the first. */
    public CloudEvent awaitOne(String topic, String key, String type) {
        Predicate<CloudEvent> wanted = event -> key.equals(event.key()) && type.equals(event.type());
        return await(topic, events -> events.stream().anyMatch(wanted)).stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow();
    }

    private synchronized KafkaProducer<String, String> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(Map.of(
                    ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                    ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class,
                    ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, StringSerializer.class));
        }
        return producer;
    }

    @Override
    public synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(1));
        }
    }
}
