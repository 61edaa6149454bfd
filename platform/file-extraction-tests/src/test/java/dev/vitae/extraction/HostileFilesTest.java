package dev.vitae.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vitae.extraction.workers.WorkerOptions;
import dev.vitae.extraction.workers.WorkerPool;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Small files that would cost much, or that want what no file should have: all through the same worker. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileFilesTest {

    private static final int UPLOAD = 5 << 20;

    private final WorkerPool pool =
            new WorkerPool(WorkerOptions.DEFAULT, ParsingLimits.DEFAULT, new SimpleMeterRegistry());
    private ServerSocketChannel outside;

    @BeforeAll
    void listen() throws IOException {
        outside = ServerSocketChannel.open();
        outside.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        outside.configureBlocking(false);
    }

    @AfterAll
    void stop() throws IOException {
        pool.close();
        outside.close();
    }

    List<HostileFile> files() {
        return HostileFiles.all("http://127.0.0.1:" + outside.socket().getLocalPort() + "/");
    }

    @ParameterizedTest
    @MethodSource("files")
    void isRefusedWithItsCodeOrReadForWhatItSays(HostileFile file) throws IOException {
        assertThat(file.bytes()).hasSizeLessThanOrEqualTo(UPLOAD);

        String answer = answer(file.bytes());

        assertThat(answer).isEqualTo(file.code().isEmpty() ? "Ada Brennan" : file.code());
        assertThat(answer(HostileFiles.good())).isEqualTo("Ada Brennan");
        assertThat(outside.accept()).as("what was fetched").isNull();
    }

    @Test
    void aFileWhoseTimeIsOverIsRefused() {
        WorkBudget over = new WorkBudget(ParsingLimits.DEFAULT.within(Duration.ofNanos(-1)));

        assertThat(catchThrowableOfType(
                                UnreadableFile.class, () -> new TextExtraction().extract(HostileFiles.good(), over))
                        .code())
                .isEqualTo("file_too_complex");
    }

    /** The first two words, or the code. */
    private String answer(byte[] file) {
        try {
            List<Word> words = pool.extract(file).pages().get(0).words();
            return words.get(0).text() + " " + words.get(1).text();
        } catch (UnreadableFile refused) {
            return refused.code();
        }
    }
}
