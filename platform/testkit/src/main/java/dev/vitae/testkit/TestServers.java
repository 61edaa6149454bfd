package dev.vitae.testkit;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * PostgreSQL (not durable), Kafka and a token issuer for all modules' tests of one Maven run. The first test that asks
 * starts them in a JVM of their own, which ends with the Maven run. Modules may be tested side by side: each has its own
 * database and its own broker.
 *
 * @param pid of the JVM that holds them
 * @param brokersPort where {@link TestBrokers} are asked for
 */
public record TestServers(long pid, int postgresPort, int brokersPort, int issuerPort, SigningKey key) {
    private static final Map<Integer, Integer> BROKER_OF_THIS_JVM = new ConcurrentHashMap<>();

    /** Those of this Maven run, started when needed (about five seconds, once). */
    public static TestServers running() {
        return TestServersLauncher.running();
    }

    public String superuserUrl() {
        return Databases.superuserUrl("127.0.0.1", postgresPort, "postgres");
    }

    /** Of this JVM's own broker, which the first call starts. */
    public String bootstrapServers() {
        return "127.0.0.1:" + BROKER_OF_THIS_JVM.computeIfAbsent(brokersPort, TestBrokers::portForThisJvm);
    }

    /** Base address under which {@code /auth/jwks} and {@code /auth/token} answer. */
    public String issuerUrl() {
        return "http://localhost:" + issuerPort;
    }

    TokenMint mint() {
        return new TokenMint(key);
    }

    void write(Path file) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("pid", String.valueOf(pid));
        properties.setProperty("postgres.port", String.valueOf(postgresPort));
        properties.setProperty("brokers.port", String.valueOf(brokersPort));
        properties.setProperty("issuer.port", String.valueOf(issuerPort));
        properties.setProperty("key", key.encode());
        StringWriter text = new StringWriter();
        properties.store(text, null);
        Path draft = Files.writeString(file.resolveSibling(file.getFileName() + ".draft"), text.toString());
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    static TestServers read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TestServers(
                Long.parseLong(properties.getProperty("pid")),
                Integer.parseInt(properties.getProperty("postgres.port")),
                Integer.parseInt(properties.getProperty("brokers.port")),
                Integer.parseInt(properties.getProperty("issuer.port")),
                SigningKey.decode(properties.getProperty("key")));
    }
}
