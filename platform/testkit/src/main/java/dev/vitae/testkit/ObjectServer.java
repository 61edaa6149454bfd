package dev.vitae.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;

/**
 * S3Proxy in a process of its own: an object store that speaks S3, checks signatures and checksums, and keeps each object as a file,
 * which a test may look at, and spoil. The build of {@code platform/object-server} has brought it.
 */
public final class ObjectServer implements AutoCloseable {

    public static final String BUCKET = "vitae-test";
    public static final String ACCESS_KEY = "test-access";
    public static final String SECRET_KEY = "test-secret";

    private static final Duration START = Duration.ofSeconds(60);

    private final int port = FreePort.find();
    private final Path folder;
    private Process process;

    private ObjectServer(Path folder) {
        this.folder = folder;
    }

    /** Waits until it answers; its bucket is there and empty. */
    public static ObjectServer start() {
        try {
            ObjectServer server = new ObjectServer(Files.createTempDirectory("object-server"));
            Files.createDirectories(server.bucket());
            server.writeSettings();
            server.begin();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeSettings() throws IOException {
        Files.writeString(
                folder.resolve("settings"),
                """
                s3proxy.endpoint=http://127.0.0.1:%d
                s3proxy.authorization=aws-v4
                s3proxy.identity=%s
                s3proxy.credential=%s
                jclouds.provider=filesystem
                jclouds.filesystem.basedir=%s
                jclouds.identity=none
                jclouds.credential=none
                """
                        .formatted(
                                port,
                                ACCESS_KEY,
                                SECRET_KEY,
                                folder.resolve("data").toString().replace("\\", "/")));
        Files.writeString(
                folder.resolve("logback.xml"),
                """
                <configuration>
                  <appender name="out" class="ch.qos.logback.core.ConsoleAppender"><encoder><pattern>%msg%n</pattern></encoder></appender>
                  <root level="warn"><appender-ref ref="out"/></root>
                </configuration>
                """);
        Path classPath = ProjectRoot.find().resolve("platform/object-server/target/class-path");
        Files.writeString(
                folder.resolve("class-path.args"),
                "-cp \"" + Files.readString(classPath).replace("\\", "\\\\") + "\"");
    }

    /** Starts it, again on the same port and objects after {@link #stop()}. */
    public void begin() {
        try {
            process = new ProcessBuilder(List.of(
                            JavaRuntime.ofThisJvm().executable().toString(),
                            "-Xmx96m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-Dlogback.configurationFile=" + folder.resolve("logback.xml"),
                            "@" + folder.resolve("class-path.args"),
                            "org.gaul.s3proxy.Main",
                            "--properties",
                            folder.resolve("settings").toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("log").toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Awaitility.await("the object server answers, see " + folder)
                .atMost(START)
                .pollInterval(Duration.ofMillis(100))
                .failFast("it ended while starting, see " + folder, () -> !process.isAlive())
                .until(() -> ListeningPort.answers(port));
    }

    /** SIGSTOP: connections stay open and nothing answers. Not on Windows. */
    public void freeze() {
        Signals.send("STOP", process);
    }

    /** SIGCONT. */
    public void thaw() {
        Signals.send("CONT", process);
    }

    public void stop() {
        process.destroyForcibly().onExit().join();
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Each file in it is an object, under its key. */
    public Path bucket() {
        return folder.resolve("data").resolve(BUCKET);
    }

    @Override
    public void close() {
        stop();
        Folders.delete(folder);
    }
}
