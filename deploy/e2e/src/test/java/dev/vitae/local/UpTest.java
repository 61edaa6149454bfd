package dev.vitae.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.e2e.TheStack;
import dev.vitae.testkit.LongRunning;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What {@code deploy/up} prints, keeps and leaves behind; it ends the stack that the other tests share, so it is last. */
@ExtendWith(TheStack.class)
@Order(Integer.MAX_VALUE)
@DisabledOnOs(OS.WINDOWS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UpTest {
    @TempDir
    Path folder;

    /** That a good {@code --once} ends with 0 is what CI sees. */
    @Test
    @Order(1)
    void doesTheMainJobAndStopsWholeWhenAPartDies(UpRun first) throws IOException {
        StackConfig config = first.stack().config();
        assertThat(first.after("match score")).matches("\\d+ before, \\d+ after");
        assertThat(Files.readString(Path.of(first.after("tailored PDF")), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF");
        assertThat(first.after("share link")).startsWith(config.baseUrl() + "/r/");
        assertThat(first.after("usage")).startsWith("generate, local, no tokens, ");
        assertThat(first.after("skills raised").split(", "))
                .isNotEmpty()
                .allMatch(skill -> skill.endsWith(" 1 (bronze)"));

        kill(postgres(config));
        assertThat(first.exitCode()).isEqualTo(1);
        assertThat(first.lines())
                .endsWith("PostgreSQL ended, see " + config.log("postgres") + "; stopping everything.");
        assertNothingIsLeft(config);
    }

    /** A second start, on the data of the first; a service is killed before the main job needs it. */
    @Test
    @Order(2)
    @LongRunning
    void keepsDataAndSaysWhatTheMainJobFailedAt(UpRun first) throws IOException {
        first.stack().close();
        StackConfig config = first.stack().config();

        UpRun second = UpRun.of(config, true, false, line -> {
            if (line.startsWith("Ready ")) {
                assertThat(new Api(config.baseUrl(), new SignIn(config.baseUrl()).accessToken(Sample.EMAIL))
                                .get("/api/v1/resumes")
                                .path("items"))
                        .hasSize(1);
                kill(service("vacancy", config));
            }
        });
        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.lines()).anyMatch(line -> line.startsWith("The main job failed. POST /api/v1/vacancies "));
        assertThat(second.lines()).endsWith("vacancy-service ended with exit code 137, see " + config.log("vacancy"));
        assertNothingIsLeft(config);
    }

    @Test
    void saysInOneLineThatAPortIsTaken() throws IOException {
        StackConfig config = StackConfig.beside(folder.resolve("data"));
        try (ServerSocket somebody =
                new ServerSocket(config.ports().of(Service.USAGE), 1, InetAddress.getLoopbackAddress())) {
            UpRun run = UpRun.of(config, true, false, line -> {});

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.lines())
                    .singleElement()
                    .asString()
                    .startsWith("Port %d is taken and usage-service needs it.".formatted(somebody.getLocalPort()));
        }
    }

    @Test
    void saysInOneLineThatItsDataFolderCannotBeUsed() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        StackConfig config = StackConfig.beside(file.resolve("data"));

        for (boolean fresh : new boolean[] {false, true}) {
            UpRun run = UpRun.of(config, true, fresh, line -> {});

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.lines()).singleElement().asString().contains(file.toString());
        }
    }

    private static void assertNothingIsLeft(StackConfig config) {
        assertThat(processes(config)).isEmpty();
        assertThat(config.ports().taken(true)).isEmpty();
    }

    /** Of this stack: their command line names its folder. */
    private static Stream<ProcessHandle> processes(StackConfig config) {
        return ProcessHandle.current().descendants().filter(process -> process.info()
                .commandLine()
                .orElse("")
                .contains(config.data().toString()));
    }

    private static ProcessHandle service(String name, StackConfig config) {
        return processes(config)
                .filter(process -> process.info().commandLine().orElse("").contains(name + "-service/target"))
                .findFirst()
                .orElseThrow();
    }

    private static ProcessHandle postgres(StackConfig config) {
        try {
            String pid = Files.readAllLines(config.data().resolve("postgres/postmaster.pid"))
                    .get(0);
            return ProcessHandle.of(Long.parseLong(pid.trim())).orElseThrow();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void kill(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().join();
    }
}
