package dev.vitae.load;

import dev.vitae.local.Service;
import dev.vitae.local.ServiceCommand;
import dev.vitae.local.StackConfig;
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
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;

/** A durable PostgreSQL with commit timestamps, a broker, and usage-service as it is packaged. */
final class Bench implements AutoCloseable {

    private static final String SENDER = "sender";
    private static final String COMMITTED = "extract(epoch from pg_xact_commit_timestamp(xmin)) * 1000";

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
        ProcessBuilder command = ServiceCommand.of(Service.USAGE, StackConfig.beside(folder));
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
        try (Connection usage = DriverManager.getConnection(superuserUrl("usage"));
                ResultSet rows = usage.createStatement().executeQuery("select count(*) from usage_logs")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            return -1;
        }
    }

    /** Of the events numbered from that one on. */
    Commits commits(long from) throws SQLException {
        return new Commits(
                read(SENDER, "select event_id, " + COMMITTED + " from sent where number >= " + from),
                read("usage", "select id, " + COMMITTED + " from usage_logs"));
    }

    private Map<UUID, Double> read(String database, String sql) throws SQLException {
        Map<UUID, Double> times = new HashMap<>();
        try (Connection connection = DriverManager.getConnection(superuserUrl(database));
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                times.put(rows.getObject(1, UUID.class), rows.getDouble(2));
            }
        }
        return times;
    }

    String superuserUrl(String database) {
        return superuser(postgresPort, database);
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
