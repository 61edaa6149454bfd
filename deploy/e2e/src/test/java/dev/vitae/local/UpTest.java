package dev.vitae.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What {@code deploy/up} prints, keeps and leaves behind; on ports and data of its own, beside the other tests. */
@Execution(ExecutionMode.CONCURRENT)
@DisabledOnOs(OS.WINDOWS)
class UpTest {
    @TempDir
    Path folder;

    /** One test of two starts, because each takes its time; that a good {@code --once} ends with 0 is what CI sees. */
    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void doesTheMainJobKeepsDataAndStopsWholeWhenAPartDies() throws IOException {
        StackConfig config = StackConfig.beside(folder.resolve("data"));

        // To stay up, with nothing there yet; then PostgreSQL is killed
        Run first = run(config, false, false, line -> {
            if (line.startsWith("Up until Ctrl-C")) {
                kill(postgres(config));
            }
        });
        assertThat(first.after("match score")).matches("\\d+ before, \\d+ after");
        assertThat(Files.readString(Path.of(first.after("tailored PDF")), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF");
        assertThat(first.after("share link")).startsWith(config.baseUrl() + "/r/");
        assertThat(first.after("usage")).startsWith("generate, local, no tokens, ");
        assertThat(first.skillUses()).isNotEmpty().allMatch(skill -> skill.endsWith(" 1"));
        assertThat(first.exitCode()).isEqualTo(1);
        assertThat(first.lines())
                .endsWith("PostgreSQL ended, see " + config.log("postgres") + "; stopping everything.");
        assertNothingIsLeft(config);

        // Once, on the same data; a service is killed before the main job needs it
        Run second = run(config, true, false, line -> {
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
    @Execution(ExecutionMode.SAME_THREAD)
    void saysInOneLineThatAPortIsTaken() throws IOException {
        StackConfig config = StackConfig.beside(folder.resolve("data"));
        try (ServerSocket somebody =
                new ServerSocket(config.ports().of(Service.USAGE), 1, InetAddress.getLoopbackAddress())) {
            Run run = run(config, true, false, line -> {});

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.lines())
                    .singleElement()
                    .asString()
                    .startsWith("Port %d is taken and usage-service needs it.".formatted(somebody.getLocalPort()));
        }
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void saysInOneLineThatItsDataFolderCannotBeUsed() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        StackConfig config = StackConfig.beside(file.resolve("data"));

        for (boolean fresh : new boolean[] {false, true}) {
            Run run = run(config, true, fresh, line -> {});

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.lines()).singleElement().asString().contains(file.toString());
        }
    }

    private record Run(int exitCode, List<String> lines) {
        /** What stands behind a label. */
        String after(String label) {
            return lines.stream()
                    .map(String::trim)
                    .filter(line -> line.startsWith(label + " "))
                    .map(line -> line.substring(label.length()).trim())
                    // Results come last; a service of the same name told before that it was ready.
                    .reduce((earlier, last) -> last)
                    .orElseThrow(() -> new AssertionError("no " + label + " in " + lines));
        }

        List<String> skillUses() {
            return List.of(after("skills raised").split(", "));
        }
    }

    /** @param watcher sees each line before the next step is taken */
    private static Run run(StackConfig config, boolean once, boolean fresh, Consumer<String> watcher) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream printer = new PrintStream(out, true, StandardCharsets.UTF_8) {
            @Override
            public void println(String line) {
                super.println(line);
                watcher.accept(line);
            }
        };
        int exitCode = new Up(config, Console.to(printer)).run(once, fresh);
        return new Run(exitCode, out.toString(StandardCharsets.UTF_8).lines().toList());
    }

    private static void assertNothingIsLeft(StackConfig config) {
        assertThat(processes(config)).isEmpty();
        assertThat(config.ports().taken()).isEmpty();
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
