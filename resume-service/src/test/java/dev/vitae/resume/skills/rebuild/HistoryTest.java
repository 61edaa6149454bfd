package dev.vitae.resume.skills.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.Events;
import dev.vitae.testkit.TestServers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** On a real broker, in topics of its own. */
class HistoryTest {

    private final String topic = "history." + UUID.randomUUID();
    private final Map<String, Object> broker =
            Map.of("bootstrap.servers", TestServers.running().bootstrapServers());

    @Test
    void givesAllThatWasThereWhenItWasOpened() {
        List<String> told = publish(50);

        List<String> read = new ArrayList<>();
        try (History history = History.open(broker, List.of(topic, "history.that.never.was"))) {
            for (var records = history.next(); !records.isEmpty(); records = history.next()) {
                records.stream().map(ConsumerRecord::key).forEach(read::add);
            }
        }

        assertThat(read).containsExactlyInAnyOrderElementsOf(told);
    }

    @Test
    void refusesATopicThatHasLetGoOfItsFirstEvents() throws Exception {
        publish(50);
        try (Admin admin = Admin.create(broker)) {
            admin.deleteRecords(Map.of(new TopicPartition(topic, 0), RecordsToDelete.beforeOffset(1)))
                    .all()
                    .get();
        }

        assertThatThrownBy(() -> History.open(broker, List.of(topic))).isInstanceOf(HistoryIncomplete.class);
    }

    private List<String> publish(int count) {
        try (Events events = Events.connect()) {
            return IntStream.range(0, count)
                    .mapToObj(i -> UUID.randomUUID().toString())
                    .peek(key -> events.publish(topic, CloudEvent.of(key, "Told", "/test", "{}")))
                    .toList();
        }
    }
}
