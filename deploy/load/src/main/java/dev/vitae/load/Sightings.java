package dev.vitae.load;

import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Looks for the consumer's row of one event in 250, every millisecond, until it is there. */
final class Sightings implements AutoCloseable {
    private static final int EACH = 250;
    private static final long PAUSE_NANOS = 1_000_000;
    private static final long PATIENCE_MILLIS = 10_000;
    private static final double NANOS_PER_MILLI = 1e6;

    private record Sample(UUID event, long acknowledged) {}

    private final AtomicLong asked = new AtomicLong();
    private final BlockingQueue<Sample> asks = new LinkedBlockingQueue<>();
    private final Map<UUID, Sample> waiting = new HashMap<>();
    private final List<Double> millis = new ArrayList<>();
    private final Connection connection;
    private final Thread thread = new Thread(this::run, "sightings");
    private volatile boolean finishing;
    private volatile SQLException failure;

    private Sightings(Connection connection) {
        this.connection = connection;
    }

    static Sightings start(String url) throws SQLException {
        Sightings sightings = new Sightings(DriverManager.getConnection(url));
        sightings.thread.setDaemon(true);
        sightings.thread.start();
        return sightings;
    }

    /** To be called when the producer learns that the event is committed. */
    void lookFor(UUID event) {
        if (asked.getAndIncrement() % EACH == 0) {
            asks.add(new Sample(event, System.nanoTime()));
        }
    }

    private void run() {
        try (PreparedStatement look = connection.prepareStatement("select id from usage_logs where id = any(?)")) {
            while (!finishing || !waiting.isEmpty() || !asks.isEmpty()) {
                if (waiting.isEmpty()) {
                    Optional.ofNullable(asks.poll(10, TimeUnit.MILLISECONDS)).ifPresent(this::add);
                }
                asks.removeIf(this::add);
                look(look);
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        } catch (SQLException e) {
            failure = e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean add(Sample sample) {
        waiting.put(sample.event(), sample);
        return true;
    }

    private void look(PreparedStatement look) throws SQLException {
        if (waiting.isEmpty()) {
            return;
        }
        Array ids = connection.createArrayOf("uuid", waiting.keySet().toArray());
        look.setArray(1, ids);
        try (ResultSet rows = look.executeQuery()) {
            long now = System.nanoTime();
            while (rows.next()) {
                Sample seen = waiting.remove(rows.getObject(1, UUID.class));
                millis.add((now - seen.acknowledged()) / NANOS_PER_MILLI);
            }
        }
    }

    /** Of all that was asked for; ends the search. */
    Latencies latencies() throws InterruptedException, SQLException {
        finishing = true;
        thread.join(PATIENCE_MILLIS);
        if (failure != null) {
            throw failure;
        }
        if (thread.isAlive()) {
            throw new IllegalStateException("some rows were never seen");
        }
        return Latencies.of(millis);
    }

    @Override
    public void close() throws SQLException {
        thread.interrupt();
        connection.close();
    }
}
