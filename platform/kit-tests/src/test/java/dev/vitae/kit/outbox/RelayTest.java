package dev.vitae.kit.outbox;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vitae.kit.KitTest;
import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.Events;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The relay at work on rows that other replicas left behind: nobody wakes it here. */
@KitTest
class RelayTest {

    private static final AppRole DATABASE = AppRole.of("kit");
    private final String topic = "vitae.kit.relay";

    @Test
    void sendsWhatOthersLeftBehindInTheOrderOfTheKey() throws SQLException {
        String key = UUID.randomUUID().toString();

        leave(topic, key, 1_200);

        try (Events events = Events.connect()) {
            List<CloudEvent> sent = events.await(topic, all -> of(all, key).size() >= 1_200);
            assertThat(of(sent, key).stream()
                            .map(CloudEvent::data)
                            .map(RelayTest::number)
                            .toList())
                    .isEqualTo(IntStream.rangeClosed(1, 1_200).boxed().toList());
        }
        await().untilAsserted(() -> assertThat(waiting(key)).isEmpty());
    }

    @Test
    void letsNoEventOfAKeyOvertakeOneThatIsBeingSent() throws SQLException {
        String key = UUID.randomUUID().toString();
        // Another replica has claimed the key; it dies and its claim runs out.
        claim(key, "4 seconds");
        leave(topic + ".hold", key, 2);

        await().during(Duration.ofSeconds(1)).atMost(Duration.ofSeconds(2)).untilAsserted(() -> assertThat(waiting(key))
                .hasSize(2));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(waiting(key)).isEmpty());
    }

    @Test
    void putsAsideWhatTheBrokerCanNeverTakeAndGoesOn() throws SQLException {
        String key = UUID.randomUUID().toString();
        // More than a record of Kafka may be long
        DATABASE.write(
                Map.of("vitae.actor", "person"),
                "insert into outbox (id, topic, key, type, payload) values (uuidv7(), '" + topic + ".large', '" + key
                        + "', 'TooLarge', jsonb_build_object('text', repeat('x', 1100000)))");

        leave(topic + ".large", key, 1);

        try (Events events = Events.connect()) {
            events.awaitOne(topic + ".large", key, "Left");
        }
        await().untilAsserted(() -> assertThat(DATABASE.read(
                        Map.of("vitae.actor", "relay"),
                        "select type from outbox where parked_at is not null and key = '" + key + "'"))
                .extracting(row -> row.get("type"))
                .containsExactly("TooLarge"));
        await().untilAsserted(() ->
                assertThat(get("/q/metrics").asString()).containsPattern("vitae_outbox_parked\\S* [1-9]"));
    }

    @Test
    void leavesAloneWhatAnotherReplicaHasClaimedMeanwhile() throws SQLException {
        String key = UUID.randomUUID().toString();
        claim(key, "1 hour");
        leave(topic, key, 1);

        // A replica whose own claim has run out ends it, and would put aside what the broker refused.
        DATABASE.write(
                Map.of("vitae.actor", "relay"),
                "do $$ begin perform outbox_settle(clock_timestamp(), '{}', "
                        + "array(select seq from outbox where key = '" + key + "')); end $$");

        assertThat(DATABASE.read(
                        Map.of("vitae.actor", "relay"),
                        "select parked_at is null as waits, exists (select from outbox_claims where '" + key
                                + "' = any (keys)) as held from outbox where key = '" + key + "'"))
                .containsExactly(Map.of("waits", true, "held", true));
        DATABASE.write(Map.of("vitae.actor", "relay"), "delete from outbox_claims where '" + key + "' = any (keys)");
    }

    @Test
    void holdsNothingWhenAllIsSent() throws SQLException {
        String key = UUID.randomUUID().toString();

        leave(topic, key, 3);

        await().untilAsserted(() -> assertThat(waiting(key)).isEmpty());
        await().untilAsserted(() -> assertThat(DATABASE.read(
                        Map.of("vitae.actor", "relay"), "select * from outbox_claims where '" + key + "' = any (keys)"))
                .isEmpty());
    }

    /** What another replica would do. */
    private static void claim(String key, String lease) throws SQLException {
        DATABASE.write(
                Map.of("vitae.actor", "relay"),
                "insert into outbox_claims (ends_at, keys) values (clock_timestamp() + interval '" + lease + "', '{"
                        + key + "}')");
    }

    private static void leave(String topic, String key, int events) throws SQLException {
        DATABASE.write(
                Map.of("vitae.actor", "person"),
                "insert into outbox (id, topic, key, type, payload) select uuidv7(), '" + topic + "', '" + key
                        + "', 'Left', jsonb_build_object('number', n) from generate_series(1, " + events
                        + ") n order by n");
    }

    private static List<Map<String, Object>> waiting(String key) throws SQLException {
        return DATABASE.read(
                Map.of("vitae.actor", "relay"),
                "select seq from outbox where published_at is null and key = '" + key + "'");
    }

    private static List<CloudEvent> of(List<CloudEvent> events, String key) {
        return events.stream().filter(event -> event.key().equals(key)).toList();
    }

    private static int number(String data) {
        return Integer.parseInt(data.replaceAll("\\D", ""));
    }
}
