package dev.vitae.testkit;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.awaitility.Awaitility;

/** Lists and deletes topics of a broker. */
public final class Topics implements AutoCloseable {
    private final Admin admin;

    private Topics(Admin admin) {
        this.admin = admin;
    }

    public static Topics of(String bootstrapServers) {
        return new Topics(Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers)));
    }

    public Set<String> startingWith(String prefix) {
        try {
            return admin.listTopics().names().get().stream()
                    .filter(name -> name.startsWith(prefix))
                    .collect(Collectors.toSet());
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Set.of();
        }
    }

    /** Also forgets how far consumer groups had read them. Waits until they are gone. */
    public void deleteAllStartingWith(String prefix) {
        Set<String> topics = startingWith(prefix);
        if (topics.isEmpty()) {
            return;
        }
        try {
            admin.deleteTopics(topics).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                throw new IllegalStateException(e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Awaitility.await("topics are gone")
                .atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> startingWith(prefix).stream().noneMatch(topics::contains));
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }
}
