package dev.vitae.usage;

import static dev.vitae.testkit.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.Events;
import dev.vitae.testkit.Json;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An event that died is told once more, to the consumer that could not take it in and to no other. */
@UsageServiceTest
class DeadLetterReplayTest {

    private static final AppRole OWNER = new AppRole(AppRole.of("usage").url(), "usage_owner", "vitae");

    private final UUID ada = UUID.randomUUID();
    private final String key = UUID.randomUUID().toString();
    private final Letters letters = new Letters(UUID.randomUUID());
    private final Events events = Events.connect();
    private boolean broken;

    @BeforeEach
    void theLogRefusesAda() throws SQLException {
        OWNER.write(Map.of(), "alter table usage_logs add constraint no_ada check (user_id <> '%s')".formatted(ada));
        broken = true;
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        mend();
        events.close();
    }

    private void mend() throws SQLException {
        if (broken) {
            OWNER.write(Map.of(), "alter table usage_logs drop constraint no_ada");
            broken = false;
        }
    }

    @Test
    void hasItsEffectOnceWhenItsCauseIsMended() throws SQLException {
        // Given
        LocalDate day = LocalDate.now(ZoneOffset.UTC).minusDays(9);
        Instant then = day.atTime(10, 0).toInstant(ZoneOffset.UTC);
        CloudEvent event = Told.generation(ada, key).with("ce_time", then.toString());
        events.publish(Told.GENERATIONS, event);
        Json letter = letters.awaitOneOf("usage", event.id());
        assertThat(letter.getString("consumer")).isEqualTo("usage-log");
        mend();

        // When
        Json replayed = letters.replay(letter.getString("id"))
                .statusCode(200)
                .body(json("status", equalTo("replayed")))
                .extract()
                .as(Json.class);
        // Again tells nothing more
        letters.replay(letter.getString("id"))
                .statusCode(200)
                .body(json("replayedAs", equalTo(replayed.getString("replayedAs"))));
        letters.discard(letter.getString("id")).statusCode(409).body(json("code", equalTo("dead_letter_settled")));

        // Then: once, and as old as it is, though it is delivered twice
        Api.awaitLogged(ada, replayed.getString("replayedAs"));
        CloudEvent told = events.await(Told.GENERATIONS, all -> count(all) == 2).stream()
                .filter(one -> one.id().equals(replayed.getString("replayedAs")))
                .findFirst()
                .orElseThrow();
        assertThat(told.headers())
                .containsEntry("vitae-replay-for", "usage/usage-log")
                .containsEntry("ce_source", "/generation-service");
        assertThat(Instant.parse(told.headers().get("ce_time"))).isEqualTo(then);
        assertThat(Json.of(told.data()).<Object>get("$"))
                .isEqualTo(Json.of(event.data()).get("$"));
        events.publish(Told.GENERATIONS, told);
        CloudEvent fence = Told.generation(ada, key);
        events.publish(Told.GENERATIONS, fence);
        Api.awaitLogged(ada, fence.id());
        Api.usage(ada)
                .body(json("items[*].id", contains(fence.id(), replayed.getString("replayedAs"))))
                .body(json("items[1].occurredAt", equalTo(then.toString())));
    }

    @Test
    void becomesALetterOfItsOwnWhenItDiesAgain() {
        CloudEvent event = Told.generation(ada, key);
        events.publish(Told.GENERATIONS, event);
        String first = letters.awaitOneOf("usage", event.id()).getString("id");

        String again =
                letters.replay(first).statusCode(200).extract().as(Json.class).getString("replayedAs");

        Json second = letters.awaitOneOf("usage", again);
        assertThat(second.getString("replayOf")).isEqualTo(first);
        assertThat(second.getString("status")).isEqualTo("waiting");
        letters.one(first).body(json("diedAgainAs", equalTo(second.getString("id"))));
        letters.one(second.getString("id")).body(json("diedAgainAs", nullValue()));
    }

    @Test
    void leavesOtherConsumersOfTheTopicAlone() throws SQLException {
        // Given: what our log has taken in, and another service has not
        mend();
        CloudEvent event = Told.generation(ada, key);
        events.publish(Told.GENERATIONS, event);
        Api.awaitLogged(ada, event.id());
        String letter = Letters.lay(Letters.of(event, "resume", "skill-uses"));
        letters.await(letter);

        letters.replay(letter).statusCode(200);

        // Then: it is on the topic, and our log passed over it
        assertThat(events.await(Told.GENERATIONS, all -> count(all) == 2))
                .filteredOn(one -> one.key().equals(key))
                .last()
                .satisfies(told -> assertThat(told.headers()).containsEntry("vitae-replay-for", "resume/skill-uses"));
        CloudEvent fence = Told.generation(ada, key);
        events.publish(Told.GENERATIONS, fence);
        Api.awaitLogged(ada, fence.id());
        Api.usage(ada).body(json("items", hasSize(2))).body(json("items[*].id", hasItem(event.id())));
    }

    @Test
    void tellsAllThatWaitInTheirOrder() {
        String service = "s-" + key.substring(0, 20);
        List<CloudEvent> died =
                List.of(Told.generation(ada, key), Told.generation(ada, key), Told.generation(ada, key));
        died.forEach(event -> letters.await(Letters.lay(Letters.of(event, service, "insights"))));
        letters.await(Letters.lay(
                Letters.of(Told.generation(ada, key), service, "insights").with("vitae-dlq-payload", "cut")));

        letters.replayAllOf(service)
                .statusCode(200)
                .body(json(
                        "replayed[*].eventId",
                        contains(died.stream().map(CloudEvent::id).toArray())));

        letters.replayAllOf(service).statusCode(200).body(json("replayed", hasSize(0)));
        events.await(Told.GENERATIONS, all -> count(all) == 3);
    }

    private long count(List<CloudEvent> all) {
        return all.stream().filter(event -> event.key().equals(key)).count();
    }
}
