package dev.vitae.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A neighbour service over real HTTP: canned answers per method and path, everything asked of it is recorded, and it can
 * be switched into an outage and back. What was not prepared answers 404.
 */
public final class StubService implements AutoCloseable {

    /** What the neighbour suffers from: answers 503, or nothing listens on its port. */
    public enum Outage {
        NONE,
        UNAVAILABLE,
        REFUSED
    }

    /** @param headers names in lower case, first value each */
    public record Request(String method, String path, String query, Map<String, String> headers, String body) {}

    public record Answer(int status, String contentType, byte[] body) {
        public static Answer json(int status, String json) {
            return new Answer(status, "application/json", json.getBytes(StandardCharsets.UTF_8));
        }

        /** A refusal as every service of ours writes it (RFC 9457). */
        public static Answer problem(int status, String code) {
            String json = "{\"status\":%d,\"code\":\"%s\"}".formatted(status, code);
            return new Answer(status, "application/problem+json", json.getBytes(StandardCharsets.UTF_8));
        }
    }

    private record Route(String method, Pattern path, Function<Request, Answer> answer) {
        boolean fits(Request request) {
            return method.equals(request.method())
                    && path.matcher(request.path()).matches();
        }
    }

    private final List<Route> routes = new CopyOnWriteArrayList<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "stub-service");
        thread.setDaemon(true);
        return thread;
    });
    private final int port;
    private HttpServer server;
    // Refuses what comes, and lets no other program have the port meanwhile.
    private Socket keptPort;
    private volatile Outage outage = Outage.NONE;

    private StubService() {
        server = listen(0);
        port = server.getAddress().getPort();
    }

    public static StubService start() {
        return new StubService();
    }

    private HttpServer listen(int wanted) {
        try {
            HttpServer listening =
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 0);
            listening.createContext("/", this::handle);
            listening.setExecutor(threads);
            listening.start();
            return listening;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "http://localhost:" + port;
    }

    /**
     * Answers with JSON from now on; the latest of several preparations for the same request wins.
     *
     * @param path {@code *} stands for one path segment, e.g. {@code /internal/resumes/*}
     */
    public StubService answer(String method, String path, int status, String json) {
        return answer(method, path, request -> Answer.json(status, json));
    }

    public StubService answer(String method, String path, Function<Request, Answer> answer) {
        String pattern = Pattern.quote(path).replace("*", "\\E[^/]+\\Q");
        routes.add(0, new Route(method, Pattern.compile(pattern), answer));
        return this;
    }

    /** Switches the neighbour off or on again; prepared answers stay. */
    public synchronized void suffer(Outage wanted) {
        try {
            if (wanted == Outage.REFUSED && outage != Outage.REFUSED) {
                server.stop(0);
                keptPort = new Socket();
                keptPort.setReuseAddress(true);
                keptPort.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            } else if (wanted != Outage.REFUSED && outage == Outage.REFUSED) {
                keptPort.close();
                server = listen(port);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        outage = wanted;
    }

    /** Everything asked so far, oldest first, also what was refused with 503. */
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    /** Forgets answers and requests, and ends an outage: for the start of each test. */
    public void reset() {
        suffer(Outage.NONE);
        routes.clear();
        requests.clear();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Request request = read(exchange);
            requests.add(request);
            Answer answer =
                    outage == Outage.UNAVAILABLE ? Answer.problem(503, "service_unavailable") : answerTo(request);
            exchange.getResponseHeaders().set("Content-Type", answer.contentType());
            boolean empty = answer.body().length == 0 || answer.status() == 204;
            exchange.sendResponseHeaders(answer.status(), empty ? -1 : answer.body().length);
            if (!empty) {
                exchange.getResponseBody().write(answer.body());
            }
        }
    }

    private Answer answerTo(Request request) {
        return routes.stream()
                .filter(route -> route.fits(request))
                .findFirst()
                .map(route -> route.answer().apply(request))
                .orElseGet(() -> Answer.problem(404, "not_found"));
    }

    private static Request read(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        return new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                exchange.getRequestURI().getRawQuery(),
                Map.copyOf(headers),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    @Override
    public synchronized void close() {
        suffer(Outage.NONE);
        server.stop(0);
        threads.shutdownNow();
    }
}
