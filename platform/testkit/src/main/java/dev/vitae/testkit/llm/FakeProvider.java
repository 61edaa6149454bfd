package dev.vitae.testkit.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;

/**
 * A provider of language models over real HTTP that speaks OpenAI's Chat Completions ({@code /v1/chat/completions}) and
 * Gemini's API ({@code /v1beta/models/…:streamGenerateContent} and {@code :generateContent}). Its answers come from the
 * data of the request, in the way of the {@link Mode} that is next in the script, else of the standing one. While it
 * runs, {@code PUT /fake} with {@code {"mode", "latencyMs", "script", "baits"}} sets these, with {@code {"about",
 * "script"}} the script of requests whose data hold a text; {@code GET /fake} tells what it was asked.
 */
public final class FakeProvider implements AutoCloseable {
    /** What it counts of every request. */
    public static final int INPUT_TOKENS = 1_200;

    /** What it says with {@link Mode#RATE_LIMITED_RETRY_AFTER}. */
    public static final int RETRY_AFTER_SECONDS = 2;

    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Deque<Mode> script = new ConcurrentLinkedDeque<>();
    private final Map<String, Deque<Mode>> scripts = new ConcurrentHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "fake-provider");
        thread.setDaemon(true);
        return thread;
    });
    private final HttpServer server;
    private volatile Mode mode = Mode.GOOD;
    private volatile Duration latency = Duration.ZERO;
    private volatile List<String> baits = List.of();

    private FakeProvider(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/chat/completions", exchange -> answer(exchange, new OpenAiWire()));
        server.createContext("/v1beta/models/", exchange -> answer(exchange, new GeminiWire()));
        server.createContext("/fake", this::control);
        server.setExecutor(threads);
        server.start();
    }

    /** Listens on a free port. */
    public static FakeProvider start() {
        return new FakeProvider(0);
    }

    public static FakeProvider start(int port) {
        return new FakeProvider(port);
    }

    /** Where an OpenAI client finds it. */
    public String openAiUrl() {
        return url() + "/v1";
    }

    /** Where a Gemini client finds it. */
    public String geminiUrl() {
        return url();
    }

    private String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** From now on. */
    public FakeProvider mode(Mode standing) {
        mode = standing;
        return this;
    }

    /** The next requests, in this order, before the standing mode is at work again. */
    public FakeProvider script(Mode... next) {
        script.addAll(List.of(next));
        return this;
    }

    /** Requests whose data hold this text, one after another; the last mode is theirs from then on. */
    public FakeProvider about(String text, Mode... next) {
        scripts.put(text, new ArrayDeque<>(List.of(next)));
        return this;
    }

    /** How long every request waits for the first byte. */
    public FakeProvider latency(Duration first) {
        latency = first;
        return this;
    }

    /** What {@link Mode#OBEDIENCE} looks for in the data, and states as facts. */
    public FakeProvider baits(List<String> wanted) {
        baits = List.copyOf(wanted);
        return this;
    }

    /** Everything asked so far, oldest first. */
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** Forgets everything: for the start of each test. */
    public void reset() {
        script.clear();
        scripts.clear();
        asked.clear();
        mode(Mode.GOOD).latency(Duration.ZERO).baits(List.of());
    }

    private void answer(HttpExchange exchange, Wire wire) throws IOException {
        JsonNode body = body(exchange);
        boolean openAi = wire instanceof OpenAiWire;
        String path = exchange.getRequestURI().getPath();
        boolean streams = openAi ? body.path("stream").asBoolean() : path.endsWith(":streamGenerateContent");
        String model = openAi ? body.path("model").asText() : path.replaceAll(".*/([^/:]+):.*", "$1");
        Asked request = new Asked(wire.name(), model, Texts.sha256(key(exchange)), streams, body);
        asked.add(request);
        Mode next = next(wire.data(body));
        pause(latency);
        if (next == Mode.NEVER) {
            awaitClose();
            return;
        }
        new Reply(exchange, wire, request, closed).send(next, baits);
    }

    private synchronized Mode next(String data) {
        for (Map.Entry<String, Deque<Mode>> about : scripts.entrySet()) {
            if (data.contains(about.getKey())) {
                Deque<Mode> modes = about.getValue();
                return modes.size() > 1 ? modes.poll() : modes.peek();
            }
        }
        return script.isEmpty() ? mode : script.poll();
    }

    /** As {@link Asked#keyHash()} is written. */
    public static String hashOf(String key) {
        return Texts.sha256(key);
    }

    private static String key(HttpExchange exchange) {
        String bearer = exchange.getRequestHeaders().getFirst("Authorization");
        String key = bearer == null ? exchange.getRequestHeaders().getFirst("x-goog-api-key") : bearer;
        return key == null ? "" : key.replaceFirst("^Bearer ", "");
    }

    private static JsonNode body(HttpExchange exchange) throws IOException {
        return Texts.tree(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    private void control(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestMethod().equals("PUT")) {
                JsonNode wanted = body(exchange);
                mode(wanted.has("mode") ? Mode.of(wanted.path("mode").asText()) : mode);
                latency(
                        wanted.has("latencyMs")
                                ? Duration.ofMillis(wanted.path("latencyMs").asLong())
                                : latency);
                if (wanted.has("baits")) {
                    baits(StreamSupport.stream(wanted.path("baits").spliterator(), false)
                            .map(JsonNode::asText)
                            .toList());
                }
                Mode[] next = StreamSupport.stream(wanted.path("script").spliterator(), false)
                        .map(word -> Mode.of(word.asText()))
                        .toArray(Mode[]::new);
                if (wanted.has("about")) {
                    about(wanted.path("about").asText(), next);
                } else {
                    script(next);
                }
                exchange.sendResponseHeaders(204, -1);
                return;
            }
            Reply.json(exchange, 200, Report.of(asked()));
        }
    }

    private void pause(Duration time) {
        if (!time.isZero()) {
            Pauses.of(time, closed);
        }
    }

    private void awaitClose() {
        Pauses.of(Duration.ofDays(1), closed);
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
