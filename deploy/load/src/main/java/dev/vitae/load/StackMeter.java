package dev.vitae.load;

import dev.vitae.local.Service;
import dev.vitae.local.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** What a stack has taken and written so far. */
final class StackMeter {

    private static final String WAITING =
            "select (select count(*) from outbox where published_at is null) + (select count(*) from task"
                    + " where run_at <= now() and parked_at is null)";

    private final Stack stack;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    StackMeter(Stack stack) {
        this.stack = stack;
    }

    /**
     * @param millis of a processor, by part
     * @param requests that services have answered, also to each other
     * @param rows bytes of tables and their indexes
     * @param wal bytes of the write-ahead log
     * @param events bytes of topics, as the broker keeps them
     * @param nanos when it was read
     */
    record Reading(Map<String, Double> millis, double requests, long rows, long wal, long events, long nanos) {

        Reading since(Reading before) {
            Map<String, Double> taken = new LinkedHashMap<>();
            millis.forEach((part, value) -> taken.put(part, value - before.millis.get(part)));
            return new Reading(
                    taken,
                    requests - before.requests,
                    rows - before.rows,
                    wal - before.wal,
                    events - before.events,
                    nanos - before.nanos);
        }

        double seconds() {
            return nanos / 1e9;
        }
    }

    /** Once all that was asked for is done, in every service. */
    Reading read() throws SQLException, IOException {
        Awaitility.await("nothing waits any more")
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(500))
                .during(Duration.ofSeconds(2))
                .until(() -> waiting() == 0);
        long rows = 0;
        for (Service service : Service.values()) {
            rows += number(service, "select pg_database_size(current_database())");
        }
        return new Reading(
                ProcessTimes.of(stack.processes()),
                requests(),
                rows,
                number(Service.USAGE, "select pg_current_wal_lsn() - '0/0'::pg_lsn"),
                events(),
                System.nanoTime());
    }

    private long waiting() throws SQLException {
        long waiting = 0;
        for (Service service : Service.values()) {
            waiting += number(service, WAITING);
        }
        return waiting;
    }

    private long number(Service service, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(stack.superuserUrl(service));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private double requests() {
        return Stream.of(Service.values())
                .flatMap(service -> metrics(service).lines())
                .filter(line -> line.startsWith("http_server_requests_seconds_count"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private String metrics(Service service) {
        try {
            return http.send(
                            HttpRequest.newBuilder(URI.create(stack.config().url(service) + "/q/metrics"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Not what the broker keeps for itself. */
    private long events() throws IOException {
        try (Stream<Path> files = Files.walk(stack.config().data().resolve("kafka"))) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .filter(file -> !file.getParent().getFileName().toString().startsWith("__"))
                    .mapToLong(StackMeter::size)
                    .sum();
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException goneMeanwhile) {
            return 0;
        }
    }
}
