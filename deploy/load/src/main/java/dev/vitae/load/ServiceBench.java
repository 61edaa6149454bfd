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
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;

/** A durable PostgreSQL, a broker, keys that tokens are verified with, and resume-service as it is packaged. */
final class SkillBench implements AutoCloseable {

    private static final Duration HALF_A_TOKEN = Duration.ofMinutes(5);

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int postgresPort;
    private final int port = FreePort.find();
    private final TokenIssuer issuer = TokenIssuer.start(SigningKey.generate());
    private String token;
    private Instant made = Instant.EPOCH;
    private int answerBytes;

    private SkillBench(PostgresServer postgres) {
        this.postgresPort = postgres.port();
        parts.push(postgres);
        parts.push(issuer);
    }

    static SkillBench start(Path folder) throws Exception {
        PostgresServer postgres = PostgresServer.start(
                PostgresServer.Options.at(folder.resolve("postgres")).withDurability());
        SkillBench bench = new SkillBench(postgres);
        Databases.provision(bench.superuser("postgres"), "resume");
        BrokerProcess broker = BrokerProcess.start(folder.resolve("kafka"), 0);
        bench.parts.push(broker);
        bench.startService(folder, broker);
        return bench;
    }

    private void startService(Path folder, BrokerProcess broker) throws IOException {
        ProcessBuilder command = ServiceCommand.of(Service.RESUME, StackConfig.beside(folder));
        command.environment()
                .putAll(Map.of(
                        "QUARKUS_HTTP_PORT", String.valueOf(port),
                        "QUARKUS_HTTP_HOST", "127.0.0.1",
                        "VITAE_DB_HOST", "127.0.0.1",
                        "VITAE_DB_PORT", String.valueOf(postgresPort),
                        "VITAE_IDENTITY_URL", issuer.url(),
                        "KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers()));
        Process service = command.redirectErrorStream(true)
                .redirectOutput(folder.resolve("resume-service.log").toFile())
                .start();
        parts.push(() -> service.destroyForcibly().waitFor());
        Runtime.getRuntime().addShutdownHook(new Thread(service::destroyForcibly));
        Awaitility.await("resume-service answers")
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() ->
                        send(HttpRequest.newBuilder(uri("/q/health/ready"))).statusCode() == 200);
    }

    /** Asks for that person's skills résumé. */
    void ask(UUID person) throws IOException, InterruptedException {
        if (made.plus(HALF_A_TOKEN).isBefore(Instant.now())) {
            token = issuer.mint().person(person);
            made = Instant.now();
        }
        HttpResponse<byte[]> answer =
                send(HttpRequest.newBuilder(uri("/api/v1/skill-resume")).header("Authorization", "Bearer " + token));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("answered " + answer.statusCode());
        }
        answerBytes = answer.body().length;
    }

    /** How long the last answer was. */
    int answerBytes() {
        return answerBytes;
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.GET().build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    String superuserUrl() {
        return superuser("resume");
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
