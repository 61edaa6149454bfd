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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A real Keycloak, from the distribution that the profile "full" unpacks: a realm for Vitae and one for nobody here. */
final class KeycloakServer implements AutoCloseable {

    static final String ADMIN = "admin";

    private static final Duration START = Duration.ofMinutes(4);
    private static final String REALM =
            """
            {"realm": "%s", "enabled": true, "sslRequired": "none",
             "loginWithEmailAllowed": false, "duplicateEmailsAllowed": true, "clients": [%s]}
            """;
    private static final String CLIENT =
            """
            {"clientId": "%s", "secret": "vitae", "publicClient": %s, "enabled": true, "protocol": "openid-connect",
             "standardFlowEnabled": true, "redirectUris": ["*", "app://signed-in"],
             "attributes": {"pkce.code.challenge.method": "S256"}}
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
            for (String realm : List.of("vitae", "elsewhere")) {
                Files.writeString(realms.resolve(realm + "-realm.json"), REALM.formatted(realm, clients()));
            }
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

    /** Ours, and an app of somebody else. */
    private static String clients() {
        Stream<String> apps =
                Stream.of(MobileApp.CLIENT, MobileApp.TABLET, "stranger").map(app -> CLIENT.formatted(app, true));
        return Stream.concat(Stream.of(CLIENT.formatted("vitae", false)), apps).collect(Collectors.joining(","));
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
