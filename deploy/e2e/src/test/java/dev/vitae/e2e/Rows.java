package dev.vitae.e2e;

import static org.awaitility.Awaitility.await;

import dev.vitae.local.Service;
import dev.vitae.local.Stack;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** What databases and consumer groups of the stack say of themselves, to whoever backs them up. */
final class Rows {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Stack stack;

    Rows(Stack stack) {
        this.stack = stack;
    }

    Instant now() throws SQLException {
        return ask(Service.IDENTITY, "select clock_timestamp()", Timestamp.class)
                .toInstant();
    }

    long deadLetters() throws SQLException {
        return ask(Service.USAGE, "select count(*) from dead_letters", Long.class);
    }

    /** What was written until now can be gone back to. */
    void awaitArchived() throws SQLException {
        String segment = ask(Service.IDENTITY, "select pg_walfile_name(pg_switch_wal())", String.class);
        await().atMost(PATIENCE)
                .until(() -> ask(
                        Service.IDENTITY,
                        "select coalesce(last_archived_wal >= '" + segment + "', false) from pg_stat_archiver",
                        Boolean.class));
    }

    static void drop(Stack stack, Service service) throws SQLException {
        try (Connection server = DriverManager.getConnection(stack.superuserUrl(Service.IDENTITY));
                Statement statement = server.createStatement()) {
            statement.execute("drop database " + service.id() + " with (force)");
        }
    }

    /** Nothing waits in an outbox, and every group has read its topics to their ends. */
    void awaitAllRead() {
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, stack.broker().bootstrapServers()))) {
            await().atMost(PATIENCE).until(() -> behind(admin) == 0);
        }
    }

    private static long behind(Admin admin) throws ExecutionException, InterruptedException {
        long behind = 0;
        for (GroupListing group :
                admin.listGroups(ListGroupsOptions.forConsumerGroups()).all().get()) {
            Map<TopicPartition, OffsetAndMetadata> read = admin.listConsumerGroupOffsets(group.groupId())
                    .partitionsToOffsetAndMetadata()
                    .get();
            behind += admin
                    .listOffsets(read.keySet().stream()
                            .collect(Collectors.toMap(partition -> partition, any -> OffsetSpec.latest())))
                    .all()
                    .get()
                    .entrySet()
                    .stream()
                    .mapToLong(end ->
                            end.getValue().offset() - read.get(end.getKey()).offset())
                    .sum();
        }
        return behind;
    }

    private <T> T ask(Service service, String sql, Class<T> type) throws SQLException {
        try (Connection database = DriverManager.getConnection(stack.superuserUrl(service));
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getObject(1, type);
        }
    }
}
