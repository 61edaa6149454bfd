package dev.vitae.kit.health;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vitae.kit.KitTest;
import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.Events;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@KitTest
class MetricsTest {

    @Test
    void countEventsThatCameInAndThoseThatCouldNot() {
        String user = UUID.randomUUID().toString();
        try (Events events = Events.connect()) {
            events.publish("vitae.kit.probe", CloudEvent.of(user, "WordSaid", "/kit", "{\"word\": \"counted\"}"));
            events.publish("vitae.kit.probe", CloudEvent.of(user, "WordSaid", "/kit", "{\"word\": \"refused\"}"));
        }

        await().untilAsserted(() -> assertThat(get("/q/metrics").asString())
                .containsPattern("vitae_events_latency_seconds_count\\{[^}]*consumer=\"probe\"[^}]*} [1-9]")
                .containsPattern("vitae_events_dead_total\\{[^}]*consumer=\"probe\"[^}]*} [1-9]"));
    }

    @Test
    void showAConsumerWithoutDeadLettersAsSuch() {
        try (Events events = Events.connect()) {
            events.publish(
                    "vitae.identity.user",
                    CloudEvent.of(UUID.randomUUID().toString(), "SomethingElse", "/identity", "{}"));
        }

        await().untilAsserted(() -> assertThat(get("/q/metrics").asString())
                .contains("vitae_events_dead_total{consumer=\"identity\",type=\"UserErased\"} 0.0"));
    }

    @Test
    void countWhatIsInTimeForAnObjective() {
        try (Events events = Events.connect()) {
            events.publish(
                    "vitae.kit.probe",
                    CloudEvent.of(UUID.randomUUID().toString(), "WordSaid", "/kit", "{\"word\": \"timed\"}"));
        }
        get("/probe/nothing-here");

        await().untilAsserted(() -> assertThat(get("/q/metrics").asString())
                .containsPattern("vitae_events_latency_seconds_bucket\\{[^}]*consumer=\"probe\"[^}]*le=\"1.0\"} [0-9]")
                .containsPattern("http_server_requests_seconds_bucket\\{[^}]*le=\"1.0\"} [1-9]"));
    }

    @Test
    void showHowLongTheTaskHasWaitedThatIsDueAndNobodyHas() throws SQLException {
        String task = "insert into task (id, kind, subject_id, user_id, run_at, leased_until, parked_at) values "
                + "(gen_random_uuid(), 'nobody', gen_random_uuid(), gen_random_uuid(), now() - interval '%s', %s, %s)";
        Map<String, String> worker = Map.of("vitae.actor", "worker");
        AppRole.of("kit").write(worker, task.formatted("2 days", "null", "now()"));
        AppRole.of("kit").write(worker, task.formatted("1 day", "now() + interval '1 hour'", "null"));
        AppRole.of("kit").write(worker, task.formatted("1 hour", "now() - interval '1 second'", "null"));

        await().untilAsserted(() ->
                assertThat(get("/q/metrics").asString()).containsPattern("vitae_tasks_age_seconds 36\\d\\d\\.0"));
    }

    @Test
    void showTasksThatWaitAndTasksGivenUp() throws SQLException {
        String task = "insert into task (id, kind, subject_id, user_id, run_at, parked_at) values (gen_random_uuid(), "
                + "'nobody', gen_random_uuid(), gen_random_uuid(), now() + interval '1 hour', %s)";
        Map<String, String> worker = Map.of("vitae.actor", "worker");
        AppRole.of("kit").write(worker, task.formatted("null"));
        AppRole.of("kit").write(worker, task.formatted("now()"));

        await().untilAsserted(() -> assertThat(get("/q/metrics").asString())
                .containsPattern("vitae_tasks_waiting\\S* [1-9]")
                .containsPattern("vitae_tasks_parked\\S* [1-9]"));
    }
}
