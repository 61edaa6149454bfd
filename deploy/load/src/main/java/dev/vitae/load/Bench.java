package dev.vitae.load;

import dev.vitae.testkit.BrokerProcess;
import dev.vitae.testkit.Databases;
import dev.vitae.testkit.PostgresServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;

/** A durable PostgreSQL with commit timestamps, a broker, and usage-service as it is packaged. */
final class Bench implements AutoCloseable {

    private static final String SENDER = "sender";
    private static final int SERVICE_HEAP_MEGABYTES = 128;

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final int postgresPort;
    private final BrokerProcess broker;

    private Bench(PostgresServer postgres, BrokerProcess broker) {
        this.postgresPort = postgres.port();
        this.broker = broker;
        parts.push(postgres);
        parts.push(broker);
    }

    static Bench start(Path folder) throws Exception {
        PostgresServer.Options options =
                PostgresServer.Options.at(folder.resolve("postgres")).withDurability();
        try (PostgresServer first = PostgresServer.start(options);
                Connection superuser = DriverManager.getConnection(superuser(first.port(), "postgres"))) {
            superuser.createStatement().execute("alter system set track_commit_timestamp = on");
        }
        PostgresServer postgres = PostgresServer.start(options);
        Databases.provision(superuser(postgres.port(), "postgres"), SENDER);
        Databases.provision(superuser(postgres.port(), "postgres"), "usage");
        migrateSender(postgres.port());
        Bench bench = new Bench(postgres, BrokerProcess.start(folder.resolve("kafka"), 0));
        bench.startConsumer(folder);
        return bench;
    }

    private static void migrateSender(int port) throws SQLException {
        Flyway.configure()
                .dataSource(
                        "jdbc:postgresql://127.0.0.1:" + port + "/" + SENDER,
                        SENDER + "_owner",
                        Databases.DEFAULT_PASSWORD)
                .locations("classpath:db/kit")
                .placeholders(Map.of("app", SENDER + "_app"))
                .load()
                .migrate();
        try (Connection owner = DriverManager.getConnection(superuser(port, SENDER))) {
            owner.createStatement()
                    .execute("create table sent (number bigint primary key, event_id uuid not null);"
                            + "grant insert on sent to sender_app");
        }
    }

    private void startConsumer(Path folder) throws IOException {
        Path jar = Path.of(System.getProperty("vitae.root"), "usage-service/target/quarkus-app/quarkus-run.jar");
        ProcessBuilder command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + SERVICE_HEAP_MEGABYTES + "m",
                "-XX:+UseSerialGC",
                "-jar",
                jar.toString());
        command.environment()
                .putAll(Map.of(
                        "QUARKUS_HTTP_PORT", "0",
                        "QUARKUS_HTTP_HOST", "127.0.0.1",
                        "VITAE_DB_HOST", "127.0.0.1",
                        "VITAE_DB_PORT", String.valueOf(postgresPort),
                        "KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers()));
        Process service = command.redirectErrorStream(true)
                .redirectOutput(folder.resolve("usage-service.log").toFile())
                .start();
        parts.push(() -> service.destroyForcibly().waitFor());
        Runtime.getRuntime().addShutdownHook(new Thread(service::destroyForcibly));
        Awaitility.await("usage-service has migrated")
                .atMost(Duration.ofSeconds(60))
                .until(() -> count() >= 0);
    }

    int postgresPort() {
        return postgresPort;
    }

    String brokers() {
        return broker.bootstrapServers();
    }

    void awaitConsumed(long events) {
        Awaitility.await(events + " events consumed")
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> count() >= events);
    }

    private long count() {
        try (Connection usage = DriverManager.getConnection(superuser(postgresPort, "usage"));
                ResultSet rows = usage.createStatement().executeQuery("select count(*) from usage_logs")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            return -1;
        }
    }

    /** Milliseconds from the sender's commit to the consumer's, of events numbered from that one on. */
    Map<String, Double> latencies(long from) throws SQLException {
        Map<UUID, Double> committed = new HashMap<>();
        read(
                SENDER,
                "select event_id, extract(epoch from pg_xact_commit_timestamp(xmin)) * 1000 from sent where number >= "
                        + from,
                committed);
        Map<UUID, Double> effective = new HashMap<>();
        read(
                "usage",
                "select id, extract(epoch from pg_xact_commit_timestamp(xmin)) * 1000 from usage_logs",
                effective);
        double[] latencies = committed.entrySet().stream()
                .mapToDouble(sent -> effective.get(sent.getKey()) - sent.getValue())
                .sorted()
                .toArray();
        return Map.of(
                "p50", percentile(latencies, 50),
                "p90", percentile(latencies, 90),
                "p99", percentile(latencies, 99),
                "max", latencies[latencies.length - 1],
                "events", (double) latencies.length);
    }

    private void read(String database, String sql, Map<UUID, Double> into) throws SQLException {
        try (Connection connection = DriverManager.getConnection(superuser(postgresPort, database));
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                into.put(rows.getObject(1, UUID.class), rows.getDouble(2));
            }
        }
    }

    private static double percentile(double[] sorted, int percent) {
        return sorted[
                Arrays.stream(new int[] {(int) Math.ceil(sorted.length * percent / 100.0) - 1, 0})
                        .max()
                        .getAsInt()];
    }

    private static String superuser(int port, String database) {
        return Databases.superuserUrl("127.0.0.1", port, database);
    }

    @Override
    public void close() throws Exception {
        while (!parts.isEmpty()) {
            parts.pop().close();
        }
    }
}
