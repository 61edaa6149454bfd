package dev.vitae.identity;

import dev.vitae.testkit.FreePort;
import dev.vitae.testkit.ProjectRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A real Keycloak with a realm for Vitae, started from the distribution that the profile "full" unpacks. */
final class KeycloakServer implements AutoCloseable {

    static final String ADMIN = "admin";

    private static final Duration START = Duration.ofMinutes(4);
    private static final String REALM =
            """
            {"realm": "vitae", "enabled": true, "sslRequired": "none",
             "loginWithEmailAllowed": false, "duplicateEmailsAllowed": true, "clients": [{"clientId": "vitae",
             "secret": "vitae", "enabled": true, "protocol": "openid-connect", "standardFlowEnabled": true,
             "redirectUris": ["*"], "attributes": {"pkce.code.challenge.method": "S256"}}]}
            """;

    private final Process process;
    private final int port;

    private KeycloakServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static KeycloakServer start() {
        Path home = home();
        int port = FreePort.find();
        try {
            Path realms = Files.createDirectories(home.resolve("data/import"));
            Files.writeString(realms.resolve("vitae-realm.json"), REALM);
            ProcessBuilder command = new ProcessBuilder(List.of(
                            "sh",
                            home.resolve("bin/kc.sh").toString(),
                            "start-dev",
                            "--http-host=127.0.0.1",
                            "--http-port=" + port,
                            "--import-realm"))
                    .redirectErrorStream(true)
                    .redirectOutput(home.resolve("keycloak.log").toFile());
            command.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
            command.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN);
            command.environment().put("JAVA_HOME", System.getProperty("java.home"));
            KeycloakServer server = new KeycloakServer(command.start(), port);
            Awaitility.await("Keycloak answers, see " + home.resolve("keycloak.log"))
                    .atMost(START)
                    .pollInterval(Duration.ofMillis(500))
                    .failFast("Keycloak ended", () -> !server.process.isAlive())
                    .until(server::answers);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path home() {
        Path unpacked = ProjectRoot.find().resolve("identity-service/target/keycloak");
        try (Stream<Path> versions = Files.list(unpacked)) {
            return versions.filter(version -> Files.exists(version.resolve("bin/kc.sh")))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak is unpacked by the profile full", e);
        }
    }

    String issuerUrl() {
        return "http://localhost:" + port + "/realms/vitae";
    }

    private boolean answers() throws InterruptedException {
        URI discovery = URI.create(issuerUrl() + "/.well-known/openid-configuration");
        try {
            return HttpClient.newHttpClient()
                            .send(HttpRequest.newBuilder(discovery).build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.onExit().join();
    }
}
