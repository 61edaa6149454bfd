package dev.vitae.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vitae.kit.KitTest;
import dev.vitae.kit.Logs;
import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.Events;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@KitTest
class InboxTest {

    private static final String TOPIC = "vitae.kit.probe";
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String PARENT = "00-" + TRACE + "-00f067aa0ba902b7-01";

    private final String user = UUID.randomUUID().toString();

    @Test
    void letsAnEventCountOnceHoweverOftenItComes() throws SQLException {
        CloudEvent event = said("once");
        try (Events events = Events.connect()) {
            events.publish(TOPIC, event);
            events.publish(TOPIC, event);
            events.publish(TOPIC, said("twice"));
            events.publish(TOPIC, event);
            events.publish(TOPIC, said("thrice"));
        }

        // Events of one key come in their order, so with the last one all have come.
        await().untilAsserted(() -> assertThat(words()).contains(word("thrice")));
        assertThat(words()).containsExactlyInAnyOrder(word("once"), word("twice"), word("thrice"));
        try (Events events = Events.connect()) {
            assertThat(events.all(TOPIC + ".dlq")).extracting(CloudEvent::key).doesNotContain(user);
        }
    }

    @Test
    void putsPoisonAsideWithItsCauseAndGoesOn() {
        try (Events events = Events.connect()) {
            events.publish(TOPIC, said("first"));
            // The word breaks a constraint of the table every time: no retry can help.
            CloudEvent poison = said("refused");
            events.publish(TOPIC, poison);
            events.publish(TOPIC, said("after"));

            await().untilAsserted(() -> assertThat(words()).contains(word("first"), word("after")));
            CloudEvent dead = events.awaitOne(TOPIC + ".dlq", user, "WordSaid");
            assertThat(dead.headers())
                    .containsEntry("vitae-dlq-service", "kit")
                    .containsEntry("vitae-dlq-consumer", "probe")
                    .containsEntry("vitae-dlq-event", poison.id())
                    .containsEntry("vitae-dlq-payload", "whole")
                    .containsEntry("vitae-dlq-topic", TOPIC)
                    .containsKeys("vitae-dlq-id", "vitae-dlq-cause", "vitae-dlq-partition", "vitae-dlq-offset");
            assertThat(dead.data()).contains(word("refused"));
        }
    }

    @Test
    void takesInWhatIsToldOnceMoreForItselfAndForNobodyElse() throws SQLException {
        try (Events events = Events.connect()) {
            events.publish(TOPIC, said("mine").with("vitae-replay-for", "kit/probe"));
            events.publish(TOPIC, said("another consumer's").with("vitae-replay-for", "kit/other"));
            events.publish(TOPIC, said("another service's").with("vitae-replay-for", "other/probe"));
            events.publish(TOPIC, said("everybody's"));
        }

        await().untilAsserted(() -> assertThat(words()).contains(word("everybody's")));
        assertThat(words()).containsExactlyInAnyOrder(word("mine"), word("everybody's"));
    }

    @Test
    void passesOverTypesOfNoInterestAndBuriesWhatIsNoEvent() {
        try (Events events = Events.connect()) {
            events.publish(TOPIC, CloudEvent.of(user, "SomethingElse", "/kit", "{}"));
            events.publish(TOPIC, new CloudEvent(user, java.util.Map.of(), "not even JSON"));
            events.publish(TOPIC, said("still here"));

            await().untilAsserted(() -> assertThat(words()).containsExactly(word("still here")));
            events.awaitOne(TOPIC + ".dlq", user, "unreadable");
        }
    }

    @Test
    void carriesTheTraceOn() {
        try (Events events = Events.connect()) {
            events.publish(TOPIC, said("traced").with("traceparent", PARENT).with("tracestate", "vitae=1"));

            CloudEvent echo = events.awaitOne("vitae.kit.echo", user, "WordHeard");
            assertThat(echo.headers().get("traceparent")).contains(TRACE);
            assertThat(echo.headers()).containsEntry("tracestate", "vitae=1");
        }
    }

    @Test
    void logsWhatItDoesForAnEventInThatEventsTrace() {
        try (Events events = Events.connect();
                Logs logs = new Logs()) {
            events.publish(TOPIC, said("untraced"));
            events.publish(TOPIC, said("traced").with("traceparent", PARENT));
            events.publish(TOPIC, said("refused").with("traceparent", PARENT));

            events.awaitOne(TOPIC + ".dlq", user, "WordSaid");
            assertThat(logs.lines(("heard " + word("untraced"))::equals))
                    .extracting(Logs.Line::traceId)
                    .doesNotContain(TRACE);
            assertThat(logs.lines(("heard " + word("traced"))::equals))
                    .isNotEmpty()
                    .extracting(Logs.Line::traceId)
                    .containsOnly(TRACE);
            assertThat(logs.lines(line -> line.contains("dead letters")))
                    .extracting(Logs.Line::traceId)
                    .contains(TRACE);
        }
    }

    private CloudEvent said(String word) {
        return CloudEvent.of(user, "WordSaid", "/kit", "{\"word\": \"" + word(word) + "\"}");
    }

    private String word(String word) {
        return word + " " + user;
    }

    private List<String> words() throws SQLException {
        return AppRole.query("kit", UUID.fromString(user), "select word from probe").stream()
                .map(row -> row.get("word").toString())
                .toList();
    }
}
