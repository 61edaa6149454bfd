package dev.vitae.vacancy;

import static dev.vitae.testkit.Json.json;
import static dev.vitae.vacancy.Api.collected;
import static dev.vitae.vacancy.Api.vacancy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.nullValue;

import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.Events;
import dev.vitae.testkit.Logs;
import dev.vitae.testkit.Stub;
import dev.vitae.testkit.StubService;
import dev.vitae.testkit.StubService.Answer;
import dev.vitae.testkit.StubService.Outage;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Terms are asked for once it is told that they are known; all events of a test have one key, so they come in order. */
@VacancyServiceTest
class VacancyTermsTest {

    private static final AppRole DATABASE = AppRole.of("vacancy");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Stub("generation")
    StubService generations;

    private final UUID ada = UUID.randomUUID();
    private final String key = UUID.randomUUID().toString();
    private TermsOfGenerationService terms;
    private String id;

    @BeforeEach
    void collectAVacancy() {
        generations.reset();
        terms = new TermsOfGenerationService(generations, ada);
        id = collected(ada);
    }

    @Test
    void asksOnceForAnEventHoweverOftenItIsTold() throws SQLException {
        // Given
        CloudEvent told = extracted(id);
        terms.know(id, 0, "Java");
        publish(told);
        awaitTerm(id, "Java");
        String next = collected(ada);
        terms.know(next, 0, "SQL");

        // When
        publish(told, told, extracted(next));

        // Then
        awaitTerm(next, "SQL");
        awaitIdle();
        assertThat(terms.asked(id)).isEqualTo(1);
        assertNoDeadLetters();
    }

    @Test
    void keepsTheTermsOfTheNewerVersionWhenThoseOfAnOlderOneComeLate() throws SQLException {
        terms.know(id, 1, "Go");
        publish(extracted(id));
        awaitTerm(id, "Go");

        terms.know(id, 0, "Java");
        publish(extracted(id));

        await().until(() -> terms.asked(id) == 2);
        awaitIdle();
        vacancy(ada, id).body(json("termsPreview[*].term", contains("Go")));
    }

    @Test
    void takesTheTermsOfTheSameVersionFoundAnew() {
        terms.know(id, 0, "Java");
        publish(extracted(id));
        awaitTerm(id, "Java");

        terms.know(id, 0, "Java 17");
        publish(extracted(id));

        awaitTerm(id, "Java 17");
    }

    @ParameterizedTest
    @EnumSource(names = {"UNAVAILABLE", "REFUSED"})
    void asksAgainUntilGenerationServiceIsBack(Outage outage) {
        terms.know(id, 0, "Java");
        generations.suffer(outage);
        publish(extracted(id));
        await().atMost(PATIENCE).until(() -> attempts() >= 2);
        vacancy(ada, id).statusCode(200).body(json("termsPreview", nullValue()));

        generations.suffer(Outage.NONE);

        awaitTerm(id, "Java");
        await().until(() -> tasks().isEmpty());
    }

    @Test
    void changesNothingWhereTheVacancyIsGone() throws SQLException {
        publish(extracted(id));

        await().until(() -> terms.asked(id) == 1);
        awaitIdle();
        vacancy(ada, id).statusCode(200).body(json("termsPreview", nullValue()));
        assertThat(terms.asked(id)).isEqualTo(1);
        assertNoDeadLetters();
    }

    @Test
    void a404ThatIsNotTheOwnersOwnMeansNothing() {
        byte[] page = "<h1>Not Found</h1>".getBytes(StandardCharsets.UTF_8);
        terms.answer(id, new Answer(404, "text/html", page));
        publish(extracted(id));
        await().atMost(PATIENCE).until(() -> attempts() >= 2);

        terms.know(id, 0, "Java");

        awaitTerm(id, "Java");
    }

    @Test
    void parksWhatFailsForGoodAndLogsNothingOfAnAnswer() throws SQLException {
        // Given
        terms.answer(id, Answer.json(200, "{\"vacancyVersion\":\"Canary\",\"terms\":[{\"term\":\"Canary\"}]}"));
        Logs logs = Logs.open();

        // When
        publish(extracted(id));
        await().atMost(PATIENCE).until(() -> attempts() >= 1 && tasks().get(0).get("last_error") != null);
        DATABASE.write(
                Map.of("vitae.actor", "worker"),
                "update task set attempts = 99, run_at = now() where user_id = '" + ada + "'");
        await().atMost(PATIENCE).until(() -> tasks().get(0).get("parked_at") != null);
        logs.close();

        // Then
        assertThat(logs.text())
                .contains("generation-service gave no usable answer")
                .contains("terms of vacancy " + id + " could not be fetched")
                .doesNotContainIgnoringCase("canary");
        assertThat(tasks()).extracting(task -> task.get("last_error")).containsExactly("Problem");
    }

    private void awaitTerm(String vacancy, String term) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> vacancy(ada, vacancy).body(json("termsPreview[*].term", contains(term))));
    }

    private void awaitIdle() {
        await().until(() -> tasks().isEmpty());
    }

    private int attempts() throws SQLException {
        return tasks().stream()
                .mapToInt(task -> (Integer) task.get("attempts"))
                .max()
                .orElse(0);
    }

    /** Tasks of Ada's that are not done. */
    private List<Map<String, Object>> tasks() throws SQLException {
        return DATABASE.read(
                Map.of("vitae.actor", "worker"),
                "select attempts, last_error, parked_at from task where user_id = '" + ada + "'");
    }

    private void assertNoDeadLetters() throws SQLException {
        assertThat(DATABASE.read(
                        Map.of("vitae.actor", "relay"),
                        "select * from outbox where topic like '%.dlq' and key = '" + key + "'"))
                .isEmpty();
    }

    /** The producer's own sample, of that vacancy. */
    private CloudEvent extracted(String vacancy) {
        return Api.event(key, "VacancyTermsExtracted", ada, vacancy, Map.of());
    }

    private static void publish(CloudEvent... told) {
        try (Events events = Events.connect()) {
            for (CloudEvent event : told) {
                events.publish("vitae.generation.vacancy-terms", event);
            }
        }
    }
}
