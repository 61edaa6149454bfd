package dev.vitae.resume.skills.rebuild;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** All that some topics held when it was opened, from their beginning. It blocks, and is for one thread at a time. */
final class History implements AutoCloseable {

    private static final Duration POLL = Duration.ofSeconds(1);
    /** In seconds: the broker is away. */
    private static final int LONGEST_SILENCE = 60;

    private final Consumer<String, byte[]> consumer;
    private final Map<TopicPartition, Long> ends;

    private History(Consumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        this.consumer = consumer;
        this.ends = ends;
    }

    /**
     * @param broker how to reach it: whatever stands under {@code kafka.} (servers, security)
     * @throws HistoryIncomplete where a topic has let go of its first events
     */
    static History open(Map<String, Object> broker, List<String> topics) {
        Map<String, Object> config = new HashMap<>(broker);
        config.put(ConsumerConfig.CLIENT_ID_CONFIG, "resume-skill-rebuild");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.remove(ConsumerConfig.GROUP_ID_CONFIG);
        KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
        try {
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(topic -> partitions(consumer, topic))
                    .toList();
            consumer.beginningOffsets(partitions).forEach((partition, offset) -> {
                if (offset > 0) {
                    throw new HistoryIncomplete(partition + " begins at " + offset);
                }
            });
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return new History(consumer, consumer.endOffsets(partitions));
        } catch (RuntimeException e) {
            consumer.close();
            throw e;
        }
    }

    private static Stream<TopicPartition> partitions(Consumer<?, ?> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()));
    }

    /** The next records, some of them perhaps from after the opening; none when all are read. */
    List<ConsumerRecord<String, byte[]>> next() {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        for (int silence = 0; records.isEmpty() && isLeft(); silence++) {
            if (silence == LONGEST_SILENCE) {
                throw new IllegalStateException("the broker gives nothing more");
            }
            consumer.poll(POLL).forEach(records::add);
        }
        return records;
    }

    private boolean isLeft() {
        return ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
    }

    @Override
    public void close() {
        consumer.close();
    }
}
