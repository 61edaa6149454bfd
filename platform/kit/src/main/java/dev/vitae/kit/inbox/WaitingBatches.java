package dev.vitae.kit.inbox;

import io.smallrye.mutiny.Multi;
import io.smallrye.reactive.messaging.PublisherDecorator;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordBatchMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * Makes one batch of those that came from Kafka while a consumer was busy with the one before: at a thousand events a second a poll
 * brings two or three, and a transaction for each poll would have most of them wait for others' transactions.
 */
@ApplicationScoped
public class WaitingBatches implements PublisherDecorator {

    /** Polled and not handed on; with more in hand the connector pauses. */
    private static final int WAITING = 32;
    /** As many as one poll brings at most (max.poll.records). */
    private static final int MOST_EVENTS = 500;

    @Override
    public Multi<? extends Message<?>> decorate(
            Multi<? extends Message<?>> batches, List<String> channel, boolean fromConnector) {
        return fromConnector ? gathered(batches) : batches;
    }

    /** After what gives each message its context. */
    @Override
    public int getPriority() {
        return 1_000;
    }

    private static <T extends Message<?>> Multi<Message<?>> gathered(Multi<T> batches) {
        return new Gathered<>(batches, WAITING, batch -> records(batch).count(), MOST_EVENTS).map(WaitingBatches::one);
    }

    private static Message<?> one(List<? extends Message<?>> batches) {
        Message<?> first = batches.get(0);
        if (batches.size() == 1) {
            return first;
        }
        return first.addMetadata(new IncomingKafkaRecordBatchMetadata<>(
                        together(batches), metadata(first).getChannel(), Map.of()))
                .withAck(() -> all(batches, Message::ack))
                .withNack(cause -> all(batches, batch -> batch.nack(cause)));
    }

    private static ConsumerRecords<Object, Object> together(List<? extends Message<?>> batches) {
        Map<TopicPartition, List<ConsumerRecord<Object, Object>>> records = new HashMap<>();
        Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>();
        for (Message<?> batch : batches) {
            ConsumerRecords<Object, Object> some = records(batch);
            some.partitions().forEach(partition -> records.computeIfAbsent(partition, it -> new ArrayList<>())
                    .addAll(some.records(partition)));
            next.putAll(some.nextOffsets());
        }
        return new ConsumerRecords<>(records, next);
    }

    private static ConsumerRecords<Object, Object> records(Message<?> batch) {
        return metadata(batch).getRecords();
    }

    @SuppressWarnings("unchecked")
    private static IncomingKafkaRecordBatchMetadata<Object, Object> metadata(Message<?> batch) {
        return batch.getMetadata(IncomingKafkaRecordBatchMetadata.class).orElseThrow();
    }

    private static CompletionStage<Void> all(
            List<? extends Message<?>> batches, Function<Message<?>, CompletionStage<Void>> answer) {
        return CompletableFuture.allOf(batches.stream()
                .map(batch -> answer.apply(batch).toCompletableFuture())
                .toArray(CompletableFuture[]::new));
    }
}
