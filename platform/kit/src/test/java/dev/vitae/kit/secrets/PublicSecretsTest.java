package dev.vitae.kit.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicSecretsTest {

    private static final URI PUBLIC = URI.create("https://vitae.example");
    private static final Map<String, String> DEFAULTS = Map.of(
            "vitae.client.secret", "vitae",
            "vitae.db.app.password", "a secret",
            "vitae.provider.cookie-secret", "only-for-one-laptop-change-it-elsewhere");

    @Test
    void namesTheSecretsThatStillHaveTheirDefaults() {
        assertThat(PublicSecrets.complaint(PUBLIC, DEFAULTS).orElseThrow())
                .doesNotContain("\n", "vitae.db.app.password")
                .contains("https://vitae.example", "vitae.client.secret, vitae.provider.cookie-secret");
    }

    @Test
    void isContentOnceAllAreSet() {
        assertThat(PublicSecrets.complaint(PUBLIC, Map.of("vitae.client.secret", "a secret")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080",
                "http://127.0.0.1",
                "http://127.1.2.3:80",
                "http://[::1]:8080",
                "http://a.localhost"
            })
    void letsOneLaptopBe(String origin) {
        assertThat(PublicSecrets.complaint(URI.create(origin), DEFAULTS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://192.168.1.2:8080",
                "https://localhost.example",
                "https://127.0.0.1.example",
                "https://10.0.0.1"
            })
    void takesEveryOtherOriginForPublic(String origin) {
        assertThat(PublicSecrets.complaint(URI.create(origin), DEFAULTS)).isPresent();
    }

    /** On a cluster migrations are a job of their own, and only that knows the owner of the tables. */
    @Test
    void askForTheOwnersPasswordOnlyWhereTablesAreMigrated() {
        List<String> owner = List.of("vitae.db.owner.password");
        Config config = new SmallRyeConfigBuilder()
                .withDefaultValue("vitae.db.owner.password", "vitae")
                .build();

        assertThatCode(() -> new PublicSecrets(PUBLIC, owner, false, config).refuse(null))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> new PublicSecrets(PUBLIC, owner, true, config).refuse(null))
                .hasMessageContaining("vitae.db.owner.password");
    }

    @Test
    void knowsEverySecretThatAServiceHasADefaultFor() throws IOException {
        Set<String> watched = new TreeSet<>();
        Map<String, String> defaults = new TreeMap<>();
        for (Properties properties : configurations()) {
            watched.addAll(List.of(properties.getProperty("vitae.secrets", "").split(",")));
            properties.stringPropertyNames().stream()
                    .filter(key -> key.matches("vitae\\..*(secret|password)"))
                    .filter(key -> !properties.getProperty(key).isEmpty())
                    .filter(key -> !properties.getProperty(key).startsWith("${"))
                    .forEach(key -> defaults.put(key, properties.getProperty(key)));
        }

        assertThat(defaults).hasSizeGreaterThan(3);
        assertThat(watched).containsAll(defaults.keySet());
        assertThat(PublicSecrets.complaint(PUBLIC, defaults).orElseThrow()).contains(defaults.keySet());
    }

    private static List<Properties> configurations() throws IOException {
        Path root = Path.of(System.getProperty("vitae.root"));
        try (Stream<Path> modules = Files.list(root)) {
            return Stream.concat(
                            modules.map(module -> module.resolve("src/main/resources/application.properties")),
                            Stream.of(root.resolve(
                                    "platform/kit/src/main/resources/META-INF/microprofile-config.properties")))
                    .filter(Files::exists)
                    .map(PublicSecretsTest::read)
                    .toList();
        }
    }

    private static Properties read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
