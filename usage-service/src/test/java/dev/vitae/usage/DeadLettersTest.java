package dev.vitae.usage;

import static dev.vitae.testkit.Json.json;
import static dev.vitae.usage.Letters.lay;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.Databases;
import dev.vitae.testkit.Events;
import dev.vitae.testkit.Json;
import dev.vitae.testkit.TestServers;
import dev.vitae.usage.deadletters.LetGoOfDeadLetters;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An admin sees what could not be taken in, of every service, and settles it. */
@UsageServiceTest
class DeadLettersTest {

    @Inject
    LetGoOfDeadLetters job;

    private final UUID ada = UUID.randomUUID();
    private final Letters letters = new Letters(UUID.randomUUID());
    /** Of this test alone. */
    private final String service = "s-" + UUID.randomUUID().toString().substring(0, 20);

    @Test
    void showsWhyAndWhereAnEventDiedAndWhatItSaid() {
        CloudEvent event = Told.generation(ada, UUID.randomUUID().toString());
        String id = lay(Letters.of(event, service, "insights"));

        letters.await(id)
                .header("Cache-Control", "no-store")
                .body(json("service", equalTo(service)))
                .body(json("consumer", equalTo("insights")))
                .body(json("topic", equalTo(Told.GENERATIONS)))
                .body(json("partition", equalTo(0)))
                .body(json("offset", equalTo(42)))
                .body(json("eventId", equalTo(event.id())))
                .body(json("key", equalTo(event.key())))
                .body(json("type", equalTo("GenerationCompleted")))
                .body(json("cause", equalTo("java.lang.IllegalStateException")))
                .body(json("status", equalTo("waiting")))
                .body(json("replayable", equalTo(true)))
                .body(json("payload.userId", equalTo(ada.toString())))
                .body(json("headers.ce_source", equalTo("/generation-service")));
        letters.list("service", service)
                .body(json("items[*].id", contains(id)))
                .body(json("items[0].payload", nullValue()))
                .body(json("items[0].headers", nullValue()));
    }

    @Test
    void keepsALetterOnceThatIsSentTwice() {
        CloudEvent letter = Letters.of(Told.generation(ada, "twice"), service, "insights");
        String id = lay(letter);
        lay(letter);
        String after = lay(Letters.of(Told.generation(ada, "twice"), service, "insights"));

        letters.await(after);

        letters.list("service", service).body(json("items[*].id", contains(after, id)));
    }

    @Test
    void findsTopicsThatAreNewWithinSeconds() {
        String topic = "vitae.vacancy.unheard-of";
        CloudEvent letter =
                Letters.of(Told.generation(ada, "new"), service, "insights").with("vitae-dlq-topic", topic);
        try (Events events = Events.connect()) {
            events.publish(topic + ".dlq", letter);
        }

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> letters.list("service", service).body(json("items[*].topic", contains(topic))));
    }

    @Test
    void listsByStatusServiceAndTypeInPages() {
        String first = lay(Letters.of(Told.generation(ada, "a"), service, "insights"));
        String second = lay(Letters.of(Told.of("resume", "ResumeParsed", ada), service, "insights"));
        letters.await(first);
        letters.await(second);
        letters.discard(first).statusCode(200);

        letters.list("type", "ResumeParsed")
                .body(json("items[*].id", hasItem(second)))
                .body(json("items[*].id", not(hasItem(first))));
        letters.list("status", "discarded")
                .body(json("items[*].id", hasItem(first)))
                .body(json("items[*].id", not(hasItem(second))));
        letters.list("status", "buried").statusCode(400).body(json("code", equalTo("status_invalid")));
        letters.list("service", "nobody").body(json("items", empty()));
        Json page = letters.list("limit", "1").extract().as(Json.class);
        letters.list("cursor", page.getString("next"))
                .statusCode(200)
                .body(json("items[*].id", not(hasItem(page.getString("items[0].id")))));
    }

    @Test
    void isDiscardedOnceAndThenNotReplayed() {
        String id = lay(Letters.of(Told.generation(ada, "discarded"), service, "insights"));
        letters.await(id);

        letters.discard(id)
                .statusCode(200)
                .body(json("status", equalTo("discarded")))
                .body(json("replayable", equalTo(false)))
                .body(json("settledBy", equalTo(letters.admin().toString())))
                .body(json("settledAt", notNullValue()));

        letters.discard(id).statusCode(200).body(json("status", equalTo("discarded")));
        letters.replay(id)
                .statusCode(409)
                .body(json("code", equalTo("dead_letter_settled")))
                .body(json("current.status", equalTo("discarded")));
        letters.discard(UUID.randomUUID().toString()).statusCode(404);
    }

    @Test
    void refusesToReplayWhatIsNotTheEvent() {
        CloudEvent whole = Letters.of(Told.generation(ada, "cut"), service, "insights");
        String cut = lay(whole.with("vitae-dlq-payload", "cut"));
        String nobodys = lay(Letters.of(Told.generation(ada, "cut"), "unknown", "insights"));

        for (String id : List.of(cut, nobodys)) {
            letters.await(id).body(json("replayable", equalTo(false)));
            letters.replay(id).statusCode(409).body(json("code", equalTo("dead_letter_incomplete")));
            letters.discard(id).statusCode(200);
        }
    }

    @Test
    void keepsWhateverLiesOnATopicOfLetters() {
        String key = UUID.randomUUID().toString();
        try (Events events = Events.connect()) {
            events.publish(Told.GENERATIONS + ".dlq", new CloudEvent(key, Map.of(), "{\"a\": \"\\u0000\"}"));
            events.publish(
                    Told.GENERATIONS + ".dlq",
                    new CloudEvent(
                            key,
                            Map.of("vitae-dlq-offset", "far", "ce_time", "soon", "ce_type", "t".repeat(500)),
                            "-"));
        }

        String ofThatKey = "items[?(@.key == '%s')]".formatted(key);
        await().untilAsserted(() -> assertThat(letters.list("service", "unknown")
                        .extract()
                        .as(Json.class)
                        .<String>getList(ofThatKey + ".payloadKind"))
                .containsExactly("none", "none"));
    }

    @Test
    void goesWithThePersonItIsAboutUnlessItTellsOfTheirErasure() {
        String about = lay(Letters.of(Told.generation(ada, "about"), service, "insights"));
        CloudEvent erased =
                CloudEvent.of(ada.toString(), "UserErased", "/identity-service", "{\"userId\": \"%s\"}".formatted(ada));
        String erasure = lay(Letters.of(erased, service, "identity"));
        letters.await(about);
        letters.await(erasure);

        ErasureTest.erase(ada);

        letters.one(about).statusCode(404);
        letters.one(erasure).statusCode(200);
        String late = lay(Letters.of(Told.generation(ada, "late"), service, "insights"));
        String after = lay(Letters.of(Told.generation(UUID.randomUUID(), "late"), service, "insights"));
        letters.await(after);
        letters.one(late).statusCode(404);
    }

    @Test
    void isKeptForNinetyDaysAndForThirtyOnceSettled() throws SQLException {
        String waiting = lay(Letters.of(Told.generation(ada, "w"), service, "insights"));
        String longWaiting = lay(Letters.of(Told.generation(ada, "l"), service, "insights"));
        String settled = lay(Letters.of(Told.generation(ada, "s"), service, "insights"));
        String longSettled = lay(Letters.of(Told.generation(ada, "o"), service, "insights"));
        for (String id : List.of(waiting, longWaiting, settled, longSettled)) {
            letters.await(id);
        }
        letters.discard(settled).statusCode(200);
        letters.discard(longSettled).statusCode(200);
        age("created_at", waiting, 89);
        age("created_at", longWaiting, 91);
        age("settled_at", settled, 29);
        age("settled_at", longSettled, 31);

        job.letGo().await().atMost(Duration.ofSeconds(20));

        letters.list("service", service)
                .body(json("items[*].id", hasItem(waiting)))
                .body(json("items[*].id", hasItem(settled)))
                .body(json("items.length()", equalTo(2)));
    }

    private static void age(String column, String id, int days) throws SQLException {
        String url = Databases.superuserUrl("127.0.0.1", TestServers.running().postgresPort(), "usage");
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("update dead_letters set %s = now() - interval '%d days' where id = '%s'"
                            .formatted(column, days, id)))
                    .isEqualTo(1);
        }
    }

    @Test
    void isSettledByAnAdminAloneAndInTheirOwnName() throws SQLException {
        String id = lay(Letters.of(Told.generation(ada, "rows"), service, "insights"));
        letters.await(id);
        String settle =
                "update dead_letters set status = 'discarded', settled_by = '%s', settled_at = now() where id = '%s'";

        for (String role : List.of("", "public", "friend", "not_super_admin")) {
            assertThat(AppRole.of("usage").read(as(role), "select * from dead_letters"))
                    .as(role)
                    .isEmpty();
            assertThat(AppRole.of("usage").write(as(role), settle.formatted(ada, id)))
                    .as(role)
                    .isZero();
        }
        assertThatThrownBy(() -> AppRole.of("usage").write(as("super_admin"), settle.formatted(UUID.randomUUID(), id)))
                .hasMessageContaining("row-level security");
        assertThat(AppRole.of("usage").read(Map.of("vitae.actor", "consumer"), "select * from dead_letters"))
                .isEmpty();
        letters.one(id).body(json("status", equalTo("waiting")));
    }

    private Map<String, String> as(String role) {
        return Map.of("vitae.actor", "person", "vitae.user_id", ada.toString(), "vitae.role", role);
    }
}
