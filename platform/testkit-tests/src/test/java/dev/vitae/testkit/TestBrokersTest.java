package dev.vitae.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestBrokersTest {

    @Test
    void giveEachProcessABrokerThatEndsWithIt(@TempDir Path folder) throws Exception {
        Process asking = idle(folder);
        Process neighbour = idle(folder);
        try (TestBrokers brokers = TestBrokers.start(folder)) {
            int own = brokers.portOf(asking.pid());
            int others = brokers.portOf(neighbour.pid());

            assertThat(brokers.portOf(neighbour.pid())).isEqualTo(others).isNotEqualTo(own);
            try (Events events = Events.connect("127.0.0.1:" + own);
                    Topics topics = Topics.of("127.0.0.1:" + others)) {
                events.publish("testkit.own", CloudEvent.of("1", "Said", "/testkit", "{}"));
                assertThat(topics.startingWith("testkit.")).isEmpty();
            }

            neighbour.destroy();

            Awaitility.await("the broker of a process that ended is gone")
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> !ListeningPort.answers(others));
            assertThat(ListeningPort.answers(own)).isTrue();
        } finally {
            asking.destroyForcibly();
            neighbour.destroyForcibly();
        }
    }

    private static Process idle(Path folder) throws IOException {
        return JavaCommand.of(JavaRuntime.ofThisJvm(), Idle.class, folder, 32).start();
    }

    /** A process that waits for its end. */
    public static final class Idle {
        private Idle() {}

        public static void main(String[] arguments) throws Exception {
            System.in.read();
        }
    }
}
