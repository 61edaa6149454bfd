package dev.vitae.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One Kafka broker for each test JVM, all in the JVM of the {@link TestServers}: modules that are tested side by side
 * read none of each other's events. {@code POST /brokers/{pid}} answers the port of that process's broker and starts it
 * when it has none; the broker ends with the process.
 */
final class TestBrokers implements AutoCloseable {
    private static final String PATH = "/brokers/";

    private final Path folder;
    private final HttpServer desk;
    private final Map<Long, KafkaServer> brokers = new ConcurrentHashMap<>();

    private TestBrokers(Path folder, HttpServer desk) {
        this.folder = folder;
        this.desk = desk;
    }

    static TestBrokers start(Path folder) {
        try {
            HttpServer desk = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            TestBrokers brokers = new TestBrokers(folder, desk);
            desk.createContext(PATH, brokers::answer);
            desk.start();
            return brokers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks the brokers behind this port for the one of this process. */
    static int portForThisJvm(int desk) {
        URI address = URI.create(
                "http://localhost:" + desk + PATH + ProcessHandle.current().pid());
        HttpRequest request = HttpRequest.newBuilder(address)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            return Integer.parseInt(HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    int port() {
        return desk.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            long pid = Long.parseLong(exchange.getRequestURI().getPath().substring(PATH.length()));
            byte[] port = String.valueOf(portOf(pid)).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, port.length);
            exchange.getResponseBody().write(port);
        }
    }

    int portOf(long pid) {
        KafkaServer broker = brokers.computeIfAbsent(pid, asked -> {
            ProcessHandle.of(pid).orElseThrow().onExit().thenRun(() -> end(pid));
            return KafkaServer.start(folder.resolve("kafka-" + pid), 0);
        });
        return broker.port();
    }

    private void end(long pid) {
        KafkaServer broker = brokers.remove(pid);
        if (broker != null) {
            broker.close();
            Folders.delete(folder.resolve("kafka-" + pid));
        }
    }

    @Override
    public void close() {
        desk.stop(0);
        brokers.keySet().forEach(this::end);
    }
}
