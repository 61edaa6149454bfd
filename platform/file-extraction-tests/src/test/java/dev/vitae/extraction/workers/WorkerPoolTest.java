package dev.vitae.extraction.workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.vitae.extraction.ExtractedText;
import dev.vitae.extraction.HostileFiles;
import dev.vitae.extraction.ParsingLimits;
import dev.vitae.extraction.UnreadableFile;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkerPoolTest {

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private WorkerPool pool;

    @AfterEach
    void stop() {
        pool.close();
        await("the end of its processes").until(() -> workers().isEmpty());
    }

    private void start(WorkerOptions options) {
        start(options, ParsingLimits.DEFAULT);
    }

    private void start(WorkerOptions options, ParsingLimits limits) {
        pool = new WorkerPool(options, limits, metrics);
    }

    @Test
    void startsNoProcessBeforeThereIsAFile() {
        start(WorkerOptions.DEFAULT);
        assertThat(workers()).isEmpty();

        assertThat(read()).isTrue();

        assertThat(workers()).hasSize(1);
        assertThat(gauge("vitae.extraction.workers")).isEqualTo(1);
        assertThat(gauge("vitae.extraction.memory.bytes"))
                .isEqualTo(ProcessMemory.resident(workers().get(0).pid()));
    }

    @Test
    void givesAWorkerNothingOfItsEnvironment() {
        start(WorkerOptions.DEFAULT);

        assertThat(WorkerCommand.of(160).environment()).containsOnlyKeys("MALLOC_ARENA_MAX");
    }

    @Test
    void readsAsManyFilesAtATimeAsItHasWorkers() {
        start(WorkerOptions.DEFAULT.withWorkers(2));

        List<CompletableFuture<Boolean>> files = Stream.generate(() -> CompletableFuture.supplyAsync(this::read))
                .limit(8)
                .toList();

        assertThat(files).allSatisfy(file -> assertThat(file.join()).isTrue());
        assertThat(workers()).hasSizeBetween(1, 2);
    }

    @Test
    void killsAWorkerThatHangsAndReplacesIt() throws IOException, InterruptedException {
        start(WorkerOptions.DEFAULT, ParsingLimits.DEFAULT.within(Duration.ofSeconds(1)));
        read();
        ProcessHandle first = workers().get(0);
        stop(first);

        String code = refusal();

        assertThat(code).isEqualTo("file_too_complex");
        assertThat(ended("time")).isEqualTo(1);
        assertThat(read()).isTrue();
        assertThat(first.onExit()).succeedsWithin(Duration.ofSeconds(10));
    }

    @Test
    void killsAWorkerThatTakesTooMuchMemory() {
        WorkerOptions small = new WorkerOptions(1, 160, 1 << 20, 144 << 20, 1_000, Duration.ofMinutes(1));
        start(small, ParsingLimits.DEFAULT);

        IllegalStateException unready = catchThrowableOfType(IllegalStateException.class, this::read);

        assertThat(unready).hasMessageContaining("did not start");
        assertThat(ended("memory")).isEqualTo(1);
    }

    @Test
    void outlivesAWorkerThatSomebodyElseEnds() {
        start(WorkerOptions.DEFAULT);
        read();
        ProcessHandle first = workers().get(0);
        first.destroyForcibly();
        first.onExit().join();

        assertThat(read()).isTrue();

        assertThat(ended("crash")).isEqualTo(1);
    }

    @Test
    void replacesAWorkerThatHasReadManyFiles() {
        start(new WorkerOptions(1, 160, 256 << 20, 144 << 20, 2, Duration.ofMinutes(1)));
        read();
        ProcessHandle first = workers().get(0);

        assertThat(read()).isTrue();

        assertThat(ended("worn")).isEqualTo(1);
        assertThat(first.onExit()).succeedsWithin(Duration.ofSeconds(10));
        assertThat(read()).isTrue();
    }

    @Test
    void letsAWorkerGoThatNobodyNeeds() {
        start(WorkerOptions.DEFAULT.withIdle(Duration.ofMillis(200)));
        read();

        await().until(() -> workers().isEmpty());

        assertThat(ended("idle")).isEqualTo(1);
        assertThat(gauge("vitae.extraction.workers")).isZero();
        assertThat(read()).isTrue();
    }

    private boolean read() {
        ExtractedText text = pool.extract(HostileFiles.good());
        return text.pages().get(0).words().get(0).text().equals("Ada");
    }

    private String refusal() {
        return catchThrowableOfType(UnreadableFile.class, this::read).code();
    }

    private double gauge(String name) {
        return metrics.get(name).gauge().value();
    }

    private double ended(String reason) {
        return Optional.ofNullable(metrics.find("vitae.extraction.ended")
                        .tag("reason", reason)
                        .counter())
                .map(Counter::count)
                .orElse(0.0);
    }

    /** On a busy machine the threads of a process go on for a while after they have been told to stop. */
    private static void stop(ProcessHandle process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-STOP", String.valueOf(process.pid()))
                .start()
                .waitFor();
        await("its stop").until(() -> state(process).startsWith("T"));
    }

    private static String state(ProcessHandle process) throws IOException, InterruptedException {
        Process ps = new ProcessBuilder("ps", "-o", "state=", "-p", String.valueOf(process.pid())).start();
        String state = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        ps.waitFor();
        return state;
    }

    /** This process has no other children. */
    private static List<ProcessHandle> workers() {
        return ProcessHandle.current().children().toList();
    }
}
