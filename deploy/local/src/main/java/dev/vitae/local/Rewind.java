package dev.vitae.local;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Has services read events once more. Where their tables went back to a moment, Kafka says that they have read what their tables
 * do not know; what these do know counts once all the same (the inbox keeps the ids of 30 days).
 */
public final class Rewind {
    /** How far behind a consumer may have been at that moment, and how much the clocks may differ. */
    public static final Duration BEHIND = Duration.ofDays(1);

    private Rewind() {}

    /**
     * How many events will be read once more.
     *
     * @param services none of which may run
     * @throws StackFailure when one of them reads now, or Kafka cannot be asked
     */
    public static long run(String bootstrapServers, Instant since, Collection<Service> services) {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            long events = 0;
            for (String group : groups(admin, services)) {
                events += rewind(admin, group, since);
            }
            return events;
        } catch (ExecutionException e) {
            throw new StackFailure(
                    "Consumers cannot be rewound: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Consumers are not rewound", e);
        }
    }

    /** {@code usage-service}, and {@code usage-service-…} of channels that have a group of their own. */
    private static List<String> groups(Admin admin, Collection<Service> services)
            throws ExecutionException, InterruptedException {
        return admin.listGroups(ListGroupsOptions.forConsumerGroups()).all().get().stream()
                .map(GroupListing::groupId)
                .filter(group -> services.stream().anyMatch(service -> group.startsWith(service.id() + "-service")))
                .toList();
    }

    private static long rewind(Admin admin, String group, Instant since)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> read = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        Map<TopicPartition, ListOffsetsResultInfo> then = admin.listOffsets(read.keySet().stream()
                        .collect(Collectors.toMap(
                                partition -> partition, any -> OffsetSpec.forTimestamp(since.toEpochMilli()))))
                .all()
                .get();
        Map<TopicPartition, OffsetAndMetadata> back = new HashMap<>();
        long events = 0;
        for (Map.Entry<TopicPartition, OffsetAndMetadata> partition : read.entrySet()) {
            long now = partition.getValue().offset();
            long first = then.get(partition.getKey()).offset();
            // -1: nothing was sent since.
            if (first >= 0 && first < now) {
                back.put(partition.getKey(), new OffsetAndMetadata(first));
                events += now - first;
            }
        }
        if (!back.isEmpty()) {
            admin.alterConsumerGroupOffsets(group, back).all().get();
        }
        return events;
    }
}
