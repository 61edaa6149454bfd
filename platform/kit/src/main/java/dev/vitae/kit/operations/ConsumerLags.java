package dev.vitae.kit.operations;

import dev.vitae.kit.operations.Operations.Consumer;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * How far this service's consumers are behind, all its processes together: what the broker has against what their groups have
 * committed. So it is told of consumers that have stopped, too. Topics that there are not yet are left out.
 */
@ApplicationScoped
public class ConsumerLags {

    private static final int TIMEOUT_MS = 1_000;

    private final Map<String, Object> broker;
    private final Subscriptions subscriptions;
    private final Vertx vertx;
    private Admin admin;

    public ConsumerLags(
            @Identifier("default-kafka-broker") Map<String, Object> broker, Subscriptions subscriptions, Vertx vertx) {
        this.broker = broker;
        this.subscriptions = subscriptions;
        this.vertx = vertx;
    }

    @PreDestroy
    synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
    }

    /** By group and topic. Asked on a worker; fails when the broker is away. */
    public Uni<List<Consumer>> all() {
        return Uni.createFrom()
                .completionStage(() -> vertx.executeBlocking(this::ask, false).toCompletionStage());
    }

    private synchronized Admin admin() {
        if (admin == null) {
            Map<String, Object> config = new HashMap<>(broker);
            config.put(AdminClientConfig.CLIENT_ID_CONFIG, "operations");
            config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
            config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
            config.keySet().retainAll(AdminClientConfig.configNames());
            admin = Admin.create(config);
        }
        return admin;
    }

    private List<Consumer> ask() throws Exception {
        List<Consumer> lags = new ArrayList<>();
        for (var group : subscriptions.topicsByGroup().entrySet()) {
            of(group.getKey(), group.getValue())
                    .forEach((topic, lag) -> lags.add(new Consumer(topic, group.getKey(), lag)));
        }
        return lags;
    }

    private Map<String, Long> of(String group, Set<String> subscribed) throws Exception {
        Map<TopicPartition, OffsetAndMetadata> committed =
                new HashMap<>(get(admin().listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata()));
        committed.values().removeIf(Objects::isNull);
        Set<String> topics = new TreeSet<>(subscribed);
        committed.keySet().forEach(partition -> topics.add(partition.topic()));
        Set<TopicPartition> partitions = partitions(topics);
        Map<TopicPartition, Long> ends = offsets(partitions, OffsetSpec.latest());
        Map<TopicPartition, Long> begun = offsets(
                partitions.stream()
                        .filter(partition -> !committed.containsKey(partition))
                        .collect(Collectors.toSet()),
                OffsetSpec.earliest());
        committed.forEach((partition, offset) -> begun.put(partition, offset.offset()));
        Map<String, Long> lags = new TreeMap<>();
        ends.forEach((partition, end) ->
                lags.merge(partition.topic(), Math.max(0, end - begun.getOrDefault(partition, end)), Long::sum));
        return lags;
    }

    private Set<TopicPartition> partitions(Collection<String> topics) throws Exception {
        Set<TopicPartition> partitions = new HashSet<>();
        for (KafkaFuture<TopicDescription> topic :
                admin().describeTopics(topics).topicNameValues().values()) {
            try {
                TopicDescription found = get(topic);
                found.partitions().forEach(p -> partitions.add(new TopicPartition(found.name(), p.partition())));
            } catch (UnknownTopicOrPartitionException notYet) {
                // Nobody has published anything there.
            }
        }
        return partitions;
    }

    private Map<TopicPartition, Long> offsets(Set<TopicPartition> partitions, OffsetSpec which) throws Exception {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        if (!partitions.isEmpty()) {
            Map<TopicPartition, ListOffsetsResultInfo> found = get(admin().listOffsets(
                            partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> which)))
                    .all());
            found.forEach((partition, place) -> offsets.put(partition, place.offset()));
        }
        return offsets;
    }

    private static <T> T get(KafkaFuture<T> answer) throws Exception {
        try {
            return answer.get(TIMEOUT_MS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
