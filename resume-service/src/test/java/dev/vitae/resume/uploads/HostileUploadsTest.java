package dev.vitae.resume.uploads;

import static dev.vitae.resume.Api.preview;
import static dev.vitae.resume.Api.upload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vitae.extraction.HostileFile;
import dev.vitae.extraction.HostileFiles;
import dev.vitae.resume.ResumeServiceTest;
import dev.vitae.resume.SampleFiles;
import dev.vitae.testkit.Json;
import dev.vitae.testkit.LongRunning;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Hostile files one after the other: the service and the people beside them notice nothing. */
@ResumeServiceTest
class HostileUploadsTest {

    private static final int AT_ONCE = 5;
    private static final int KEPT_MEGABYTES = 64;

    private final UUID mallory = UUID.randomUUID();
    private final UUID ada = UUID.randomUUID();

    @Test
    void leaveTheServiceAsItWas() throws IOException {
        leaveTheServiceAsItWas(25);
    }

    @Test
    @LongRunning
    void leaveTheServiceAsItWasWhenAHundredCome() throws IOException {
        leaveTheServiceAsItWas(100);
    }

    private void leaveTheServiceAsItWas(int uploads) throws IOException {
        try (ServerSocketChannel outside = ServerSocketChannel.open()) {
            // Given
            outside.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            outside.configureBlocking(false);
            List<HostileFile> files =
                    HostileFiles.all("http://127.0.0.1:" + outside.socket().getLocalPort() + "/");
            upload(ada, "cv.pdf", SampleFiles.pdf()).statusCode(201);
            long before = megabytes();

            // When
            for (int first = 0; first < uploads; first += AT_ONCE) {
                List<HostileFile> some = IntStream.range(first, first + AT_ONCE)
                        .mapToObj(i -> files.get(i % files.size()))
                        .toList();
                CompletableFuture<Void> attack =
                        CompletableFuture.runAsync(() -> some.forEach(this::answersAsItShould));
                preview(ada, SampleFiles.pdf()).statusCode(200);
                attack.join();
            }

            // Then
            assertThat(outside.accept()).as("what was fetched").isNull();
            await("memory is given back")
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> megabytes() <= before + KEPT_MEGABYTES);
        }
    }

    private void answersAsItShould(HostileFile file) {
        ExtractableResponse<Response> answer =
                upload(mallory, file.name(), file.bytes()).extract();
        String code = answer.statusCode() < 300 ? "" : answer.as(Json.class).get("code");
        assertThat(code).as(file.name()).isEqualTo(file.code());
    }

    /** What this process, with the service in it, and its children take, without what is garbage. */
    private static long megabytes() {
        System.gc();
        return Stream.concat(
                                Stream.of(ProcessHandle.current()),
                                ProcessHandle.current().descendants())
                        .mapToLong(HostileUploadsTest::kilobytes)
                        .sum()
                / 1024;
    }

    private static long kilobytes(ProcessHandle process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException | UncheckedIOException gone) {
            return 0;
        }
    }
}
