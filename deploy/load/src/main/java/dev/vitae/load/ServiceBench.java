package dev.vitae.load;

import dev.vitae.local.Service;
import dev.vitae.local.ServiceCommand;
import dev.vitae.local.StackConfig;
import dev.vitae.testkit.BrokerProcess;
import dev.vitae.testkit.Databases;
import dev.vitae.testkit.FreePort;
import dev.vitae.testkit.PostgresServer;
import dev.vitae.testkit.SigningKey;
import dev.vitae.testkit.TokenIssuer;
import dev.vitae.testkit.TokenMint;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A durable PostgreSQL, a broker, keys that tokens are verified with, and one service as it is packaged. */
final class ServiceBench implements AutoCloseable {

    private static final String UNLIMITED = String.valueOf(Integer.MAX_VALUE);
    private static final Duration HALF_A_TOKEN = Duration.ofMinutes(5);

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Service service;
    private final int postgresPort;
    private final int port = FreePort.find();
    private final TokenIssuer issuer = TokenIssuer.start(SigningKey.generate());
    private final Map<UUID, String> tokens = new HashMap<>();
    private final ProcessHandle database;
    private ProcessHandle measured;
    private Instant made = Instant.EPOCH;

    private ServiceBench(Service service, PostgresServer postgres) {
        this.service = service;
        this.postgresPort = postgres.port();
        this.database = ProcessHandle.of(postgres.pid()).orElseThrow();
        parts.push(postgres);
        parts.push(issuer);
    }

    static ServiceBench start(Service service, Path folder) throws Exception {
        return start(service, folder, Map.of());
    }

    /** @param environment beside what every service is told */
    static ServiceBench start(Service service, Path folder, Map<String, String> environment) throws Exception {
        return start(service, folder, environment, flags -> {});
    }

    /** @param flags changes those of the service's JVM */
    static ServiceBench start(
            Service service, Path folder, Map<String, String> environment, Consumer<List<String>> flags)
            throws Exception {
        PostgresServer postgres = PostgresServer.start(PostgresServer.Options.at(folder.resolve("postgres"))
                .withDurability()
                .loggingTo(folder.resolve("postgres.log")));
        ServiceBench bench = new ServiceBench(service, postgres);
        try {
            Databases.provision(bench.superuser("postgres"), service.id());
            BrokerProcess broker = BrokerProcess.start(folder.resolve("kafka"), 0);
            bench.parts.push(broker);
            bench.startService(folder, broker, environment, flags);
            return bench;
        } catch (Exception | Error e) {
            // What is up already would keep this process up.
            bench.close();
            throw e;
        }
    }

    private void startService(
            Path folder, BrokerProcess broker, Map<String, String> environment, Consumer<List<String>> flags)
            throws IOException {
        ProcessBuilder command = ServiceCommand.of(service, StackConfig.beside(folder));
        flags.accept(command.command());
        command.environment()
                .putAll(Map.of(
                        "QUARKUS_HTTP_PORT",
                        String.valueOf(port),
                        "QUARKUS_HTTP_HOST",
                        "127.0.0.1",
                        "VITAE_DB_HOST",
                        "127.0.0.1",
                        "VITAE_DB_PORT",
                        String.valueOf(postgresPort),
                        "VITAE_IDENTITY_URL",
                        issuer.url(),
                        "KAFKA_BOOTSTRAP_SERVERS",
                        broker.bootstrapServers(),
                        // Everybody is one person, or of one address.
                        "VITAE_RATES_PER_PERSON",
                        UNLIMITED,
                        "VITAE_RATES_PER_ADDRESS",
                        UNLIMITED));
        command.environment().putAll(environment);
        Process process = command.redirectErrorStream(true)
                .redirectOutput(folder.resolve(service.id() + "-service.log").toFile())
                .start();
        measured = process.toHandle();
        parts.push(() -> process.destroyForcibly().waitFor());
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        Awaitility.await(service.id() + "-service answers")
                .atMost(Duration.ofSeconds(60))
                .failFast(service.id() + "-service has ended, see " + folder, () -> !process.isAlive())
                .ignoreExceptions()
                .until(() ->
                        send(HttpRequest.newBuilder(uri("/q/health/ready"))).statusCode() == 200);
    }

    /** What that person is answered at that address. */
    byte[] ask(UUID person, String path) throws IOException, InterruptedException {
        return body(send(request(person, path).GET()));
    }

    /** What the bearer of that token is answered at that address. */
    byte[] ask(String token, String path) throws IOException, InterruptedException {
        return body(send(bearing(token, path).GET()));
    }

    /** What a service is answered that puts JSON at that address for a person. */
    byte[] put(String token, UUID person, String path, String json) throws IOException, InterruptedException {
        return body(send(bearing(token, path)
                .header("Vitae-Acting-For", person.toString())
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json))));
    }

    /** Of tokens that the service takes for real, for ten minutes. */
    TokenMint mint() {
        return issuer.mint();
    }

    /** What that person is answered who sends JSON to that address. */
    byte[] post(UUID person, String path, String json) throws IOException, InterruptedException {
        return body(send(request(person, path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))));
    }

    private HttpRequest.Builder request(UUID person, String path) {
        if (made.plus(HALF_A_TOKEN).isBefore(Instant.now())) {
            tokens.clear();
            made = Instant.now();
        }
        return bearing(tokens.computeIfAbsent(person, issuer.mint()::person), path);
    }

    private HttpRequest.Builder bearing(String token, String path) {
        return HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + token);
    }

    private static byte[] body(HttpResponse<byte[]> answer) {
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException("answered " + answer.statusCode());
        }
        return answer.body();
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** That its database listens on. */
    int postgresPort() {
        return postgresPort;
    }

    /** The headers of what anybody is answered at that address. */
    HttpHeaders headers(String path, String accept) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer =
                send(HttpRequest.newBuilder(uri(path)).header("Accept", accept).GET());
        body(answer);
        return answer.headers();
    }

    /** The headers of what that person is answered at that address. */
    HttpHeaders headers(UUID person, String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = send(request(person, path).GET());
        body(answer);
        return answer.headers();
    }

    /** Of a processor, that the service has taken so far. */
    Duration processorTime() {
        return processorTime(Stream.of(measured));
    }

    /** The same of those processes of its database that are there now. */
    Duration processorTimeOfDatabase() {
        return processorTime(Stream.concat(Stream.of(database), database.children()));
    }

    private static Duration processorTime(Stream<ProcessHandle> processes) {
        return processes
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    String superuserUrl() {
        return superuser(service.id());
    }

    private String superuser(String database) {
        return Databases.superuserUrl("127.0.0.1", postgresPort, database);
    }

    @Override
    public void close() throws Exception {
        while (!parts.isEmpty()) {
            parts.pop().close();
        }
    }
}
