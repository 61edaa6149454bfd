package dev.vitae.load;

import dev.vitae.local.Service;
import dev.vitae.local.ServiceCommand;
import dev.vitae.local.StackConfig;
import dev.vitae.testkit.BrokerProcess;
import dev.vitae.testkit.Databases;
import dev.vitae.testkit.PostgresServer;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
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

    static final Table SENT = new Table(SENDER, "sent", "event_id");
    static final Table SEEN = new Table("usage", "usage_logs", "id");

    /** What is known of an event on its way: the relay marks it, and the consumer's transaction takes it in. */
    static final Stage MARKED = new Stage(SENDER, "outbox", "id", "published_at");

    static final Stage RECEIVED = new Stage("usage", "inbox", "event_id", "received_at");

    /** @param time the column that says when an event got there */
    record Stage(String database, String table, String event, String time) {}

    /** @param event the column with the event's id */
    record Table(String database, String name, String event) {}

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
                .until(() -> count(SEEN) >= 0);
    }

    String brokers() {
        return broker.bootstrapServers();
    }

    /** A pool of the producer's, as large as a service's. */
    Pool senderPool() {
        Pool pool = PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(8))
                .connectingTo(new PgConnectOptions()
                        .setHost("127.0.0.1")
                        .setPort(postgresPort)
                        .setDatabase(SENDER)
                        .setUser("sender_app")
                        .setPassword(Databases.DEFAULT_PASSWORD)
                        .setCachePreparedStatements(true))
                .using(Vertx.vertx())
                .build();
        // Mutiny sets itself up at its first use, which must not be on two threads at once.
        pool.query("select 1").execute().await().atMost(Duration.ofMinutes(1));
        return pool;
    }

    void await(Table table, long rows) {
        Awaitility.await(rows + " rows in " + table.name())
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> count(table) >= rows);
    }

    private long count(Table table) {
        try (Connection connection = DriverManager.getConnection(superuserUrl(table.database()));
                ResultSet rows = connection.createStatement().executeQuery("select count(*) from " + table.name())) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            return -1;
        }
    }

    /** Of the events numbered from that one on. */
    Commits commits(Table sent, Table seen, long from) throws SQLException {
        return new Commits(
                read(
                        sent.database(),
                        "select " + sent.event() + ", " + COMMITTED + " from " + sent.name() + " where number >= "
                                + from),
                read(seen.database(), "select " + seen.event() + ", " + COMMITTED + " from " + seen.name()));
    }

    /** From the commit of each of these events until it got there. */
    Latencies reached(Commits commits, Stage stage) throws SQLException {
        Map<UUID, Double> there = read(
                stage.database(),
                "select %s, extract(epoch from %s) * 1000 from %s where %2$s is not null"
                        .formatted(stage.event(), stage.time(), stage.table()));
        return Latencies.of(commits.sent().entrySet().stream()
                .map(commit -> there.get(commit.getKey()) - commit.getValue())
                .toList());
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
