package dev.vitae.load;

import dev.vitae.local.Service;
import dev.vitae.local.ServiceCommand;
import dev.vitae.local.StackConfig;
import dev.vitae.testkit.Databases;
import dev.vitae.testkit.FreePort;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/** The bare handler in a JVM with the flags that sharing-service is started with. */
final class BareProcess implements AutoCloseable {

    /** The database with few shares. */
    static final String FEW = "sharing_few";

    private static final String SHOW =
            "select json, file_name, visit_key, style, share_id from share_shown where token_hash = $1";
    private static final String LOOK_UP = "select json from share_documents where token_hash = $1";
    // Each connection sets these for itself.
    private static final Set<String> OWN_HEADERS = Set.of("content-length", "connection");

    private final Process process;
    private final int port;

    private BareProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** @param link that is visited once, for the headers that the gateway sends */
    static BareProcess start(ServiceBench bench, Path folder, int loops, String link) throws Exception {
        Path headers = folder.resolve("headers");
        Files.writeString(headers, headers(bench, link));
        String server = "postgresql://%s@127.0.0.1:" + bench.postgresPort() + "/%s";
        String app = Service.SHARING.id() + "_app:" + Databases.DEFAULT_PASSWORD;
        int port = FreePort.find();
        List<String> command = jvm(folder);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), BareGateway.class.getName()));
        command.addAll(List.of(String.valueOf(port), String.valueOf(loops), headers.toString()));
        command.addAll(List.of("s", server.formatted(app, "sharing"), SHOW));
        command.addAll(List.of("f", server.formatted(app, FEW), SHOW));
        command.addAll(List.of("l", server.formatted("postgres", "sharing"), LOOK_UP));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("bare.log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        Awaitility.await("the bare handler listens")
                .atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(() -> {
                    new Socket("127.0.0.1", port).close();
                    return true;
                });
        return new BareProcess(process, port);
    }

    /**
     * Takes what helps {@code deploy/up} to start quickly from a JVM's flags: servers compile what they do often. With a start
     * cache, which was made by the first compiler alone, they go on answering a third less.
     */
    static void withoutQuickStart(List<String> flags) {
        flags.removeIf(flag -> flag.equals("-XX:TieredStopAtLevel=1")
                || flag.startsWith("-XX:AOT")
                || flag.startsWith("-XX:SharedArchive"));
    }

    private static List<String> jvm(Path folder) {
        List<String> service =
                ServiceCommand.of(Service.SHARING, StackConfig.beside(folder)).command();
        List<String> flags = new ArrayList<>(service.subList(0, service.indexOf("-jar")));
        withoutQuickStart(flags);
        return flags;
    }

    private static String headers(ServiceBench bench, String link) throws Exception {
        return bench.headers("/r/" + link, "application/json").map().entrySet().stream()
                .filter(header -> !OWN_HEADERS.contains(header.getKey().toLowerCase(Locale.ROOT)))
                .flatMap(header -> header.getValue().stream().map(value -> header.getKey() + ": " + value))
                .collect(Collectors.joining("\n"));
    }

    int port() {
        return port;
    }

    /** Of a processor, that it has taken so far. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
