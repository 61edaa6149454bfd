package dev.vitae.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vitae.kit.KitTest;
import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.Events;
import dev.vitae.testkit.TestServers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Records that neither a handler nor a letter made of them as they are could be stored with. */
@KitTest
class PoisonTest {

    private static final String TOPIC = "vitae.kit.probe";

    private final String user = UUID.randomUUID().toString();

    static Stream<Arguments> poison() {
        String key = UUID.randomUUID().toString();
        byte[] word = utf8("{\"word\": \"poison\"}");
        return Stream.of(
                Arguments.of("a key of 300 characters", "k".repeat(300), word, "/kit"),
                Arguments.of("a key with NUL", "k\0k", word, "/kit"),
                Arguments.of("no key", null, word, "/kit"),
                Arguments.of("a text with NUL", key, utf8("{\"word\": \"a\\u0000b\"}"), "/kit"),
                Arguments.of("bytes that look like broken UTF-32", key, new byte[] {0, 0, -1, -2}, "/kit"),
                Arguments.of("nothing at all", key, null, "/kit"),
                Arguments.of("almost a megabyte", key, utf8("{\"word\": \"" + "w".repeat(900_000) + "\"}"), "/kit"),
                Arguments.of("an array that grows when stored", key, utf8("[1" + ",1".repeat(240_000) + "]"), "/kit"),
                Arguments.of("a header with NUL", "no uuid", word, "/k\0t"),
                Arguments.of("a header of 100,000 characters", "no uuid", word, "s".repeat(100_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("poison")
    void isPutAsideWithItsPlaceAndThePartitionGoesOn(String name, String key, byte[] value, String source)
            throws Exception {
        RecordMetadata place = send(key, value, source);
        send(user, utf8("{\"word\": \"after " + user + "\"}"), "/kit");

        await().untilAsserted(() -> assertThat(words()).containsExactly("after " + user));
        try (Events events = Events.connect()) {
            Predicate<CloudEvent> ofThatPlace = letter -> place.toString()
                    .equals("%s-%s@%s"
                            .formatted(
                                    letter.headers().get("vitae-dlq-topic"),
                                    letter.headers().get("vitae-dlq-partition"),
                                    letter.headers().get("vitae-dlq-offset")));
            assertThat(events.await(TOPIC + ".dlq", letters -> letters.stream().anyMatch(ofThatPlace)))
                    .filteredOn(ofThatPlace)
                    .singleElement()
                    .satisfies(letter -> assertThat(letter.headers())
                            .containsKeys("vitae-dlq-cause", "vitae-dlq-id", "vitae-dlq-event", "vitae-dlq-payload")
                            .containsEntry("ce_type", "WordSaid"));
        }
    }

    private static RecordMetadata send(String key, byte[] value, String source) throws Exception {
        Map<String, Object> config = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, TestServers.running().bootstrapServers());
        var record = new ProducerRecord<>(TOPIC, 0, key, value);
        Map.of(
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        "WordSaid",
                        "ce_time",
                        Instant.now().toString(),
                        "ce_source",
                        source)
                .forEach((header, text) -> record.headers().add(header, utf8(text)));
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            return producer.send(record).get();
        }
    }

    private List<String> words() throws Exception {
        return AppRole.query("kit", UUID.fromString(user), "select word from probe").stream()
                .map(row -> row.get("word").toString())
                .toList();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
