package dev.vitae.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerProcessTest {
    private static final String TOPIC = "vitae.testkit.note";

    @TempDir
    Path folder;

    @Test
    void keepsMessagesWhenItIsKilledAndStartedAgainAndTellsOnlyOfADeathThatNobodyAskedFor() {
        try (BrokerProcess broker = BrokerProcess.start(folder.resolve("kafka"), 0)) {
            CloudEvent before = note("before");
            publish(broker, before);

            broker.kill();
            broker.restart();
            CloudEvent after = note("after");
            publish(broker, after);

            try (Events events = Events.connect(broker.bootstrapServers())) {
                List<CloudEvent> all = events.await(TOPIC, found -> found.size() == 2);
                assertThat(all).containsExactlyInAnyOrder(before, after);
            }
            assertThat(broker.death()).isNotDone();
            broker.process().destroyForcibly();
            assertThat(broker.death()).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(137);
        }
    }

    @Test
    void answersAgainAfterItWasFrozen() {
        try (BrokerProcess broker = BrokerProcess.start(folder.resolve("kafka"), 0)) {
            broker.freeze();
            assertThat(broker.process().isAlive()).isTrue();

            broker.thaw();
            publish(broker, note("late"));

            try (Topics topics = Topics.of(broker.bootstrapServers())) {
                assertThat(topics.startingWith("vitae.")).containsExactly(TOPIC);
                topics.deleteAllStartingWith("vitae.");
                assertThat(topics.startingWith("vitae.")).isEmpty();
            }
        }
    }

    private static void publish(BrokerProcess broker, CloudEvent event) {
        try (Events events = Events.connect(broker.bootstrapServers())) {
            events.publish(TOPIC, event);
        }
    }

    private static CloudEvent note(String text) {
        return CloudEvent.of("key-" + text, "dev.vitae.note.Written", "/testkit", "{\"text\":\"" + text + "\"}");
    }
}
