package dev.vitae.vacancy;

import static dev.vitae.vacancy.Api.VACANCIES;
import static dev.vitae.vacancy.Api.as;
import static dev.vitae.vacancy.Api.collected;
import static dev.vitae.vacancy.Api.vacancy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.Contracts;
import dev.vitae.testkit.Events;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What generation-service's events say of a vacancy. All events of a test have one key, so they are taken in order. */
@VacancyServiceTest
class InsightsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String GENERATIONS = "vitae.generation.generation";
    private static final String TERMS = "vitae.generation.vacancy-terms";

    private final UUID ada = UUID.randomUUID();
    private final String key = UUID.randomUUID().toString();
    private String id;
    /** Another vacancy: once its event is seen, those before it have had their effect. */
    private String next;

    @BeforeEach
    void collectTwoVacancies() {
        id = collected(ada);
        next = collected(ada);
    }

    @Test
    void showsTheLatestScoresAndTermsThatEventsBring() {
        publish(GENERATIONS, scored(id, 61));
        publish(TERMS, extracted(id, 0, "Java"));

        await().untilAsserted(() -> vacancy(ada, id)
                .body("latestGeneration.id", notNullValue())
                .body("latestGeneration.matchScoreBefore", equalTo(58))
                .body("latestGeneration.matchScoreAfter", equalTo(61))
                .body("latestGeneration.generatedAt", notNullValue())
                .body("termsPreview.term", contains("Java"))
                .body("termsPreview.importance", contains("required")));
        as(ada).get(VACANCIES)
                .then()
                .body("items.find { it.id == '" + id + "' }.latestGeneration.matchScoreAfter", equalTo(61));
    }

    @Test
    void showsThemToWhoHeldTheVacancyWithoutThem() {
        // Given
        String before = vacancy(ada, id).extract().header("ETag");
        unchangedSince(before);

        // When
        publish(GENERATIONS, scored(id, 61));

        // Then
        String scored = changedSince(before);
        publish(TERMS, extracted(id, 0, "Java"));
        String withTerms = changedSince(scored);
        publish(TERMS, extracted(id, 0, "Go"));
        unchangedSince(changedSince(withTerms));
    }

    @Test
    void countsAnEventOnceHoweverOftenItIsTold() throws SQLException {
        // Given
        CloudEvent told = extracted(id, 0, "Java");
        publish(TERMS, told, extracted(id, 0, "Go"));
        awaitTerm(id, "Go");

        // When
        publish(TERMS, told, told, extracted(next, 0, "SQL"));

        // Then
        awaitTerm(next, "SQL");
        vacancy(ada, id).body("termsPreview.term", contains("Go"));
        assertNoDeadLetters();
    }

    @Test
    void keepsTheNewerGenerationWhenAnOlderOneComesLate() throws SQLException {
        Instant now = Instant.now();
        CloudEvent newer = scored(id, 70).with("ce_time", now.toString());
        CloudEvent older =
                scored(id, 61).with("ce_time", now.minus(Duration.ofMinutes(1)).toString());

        publish(GENERATIONS, newer, older, scored(next, 1));

        awaitScore(next, 1);
        vacancy(ada, id).body("latestGeneration.matchScoreAfter", equalTo(70));
        assertNoDeadLetters();
    }

    @Test
    void keepsTheTermsOfTheNewerVersionWhenThoseOfAnOlderOneComeLate() throws SQLException {
        publish(TERMS, extracted(id, 1, "Go"), extracted(id, 0, "Java"), extracted(next, 0, "SQL"));

        awaitTerm(next, "SQL");
        vacancy(ada, id).body("termsPreview.term", contains("Go"));
        assertNoDeadLetters();
    }

    @Test
    void takesTheTermsOfTheSameVersionFoundAnew() {
        publish(TERMS, extracted(id, 0, "Java"), extracted(id, 0, "Java 17"));

        awaitTerm(id, "Java 17");
    }

    @Test
    void putsAnEventItCannotReadAsideAndGoesOn() {
        publish(
                GENERATIONS,
                CloudEvent.of(key, "GenerationCompleted", "/generation-service", "{\"vacancyId\": 7}"),
                scored(id, 61));

        awaitScore(id, 61);
        try (Events events = Events.connect()) {
            CloudEvent dead = events.awaitOne(GENERATIONS + ".dlq", key, "GenerationCompleted");
            assertThat(dead.headers().get("vitae-dlq-cause")).contains("UnreadableEvent");
        }
    }

    private void unchangedSince(String tag) {
        as(ada).header("If-None-Match", tag).get(VACANCIES + "/" + id).then().statusCode(304);
    }

    /** Asks as a browser does until the answer is another; returns its tag. */
    private String changedSince(String tag) {
        return await().until(
                        () -> as(ada).header("If-None-Match", tag).get(VACANCIES + "/" + id),
                        answer -> answer.statusCode() == 200)
                .then()
                .header("ETag", not(equalTo(tag)))
                .body("latestGeneration.matchScoreAfter", equalTo(61))
                .extract()
                .header("ETag");
    }

    private void awaitScore(String vacancy, int after) {
        await().untilAsserted(() -> vacancy(ada, vacancy).body("latestGeneration.matchScoreAfter", equalTo(after)));
    }

    private void awaitTerm(String vacancy, String term) {
        await().untilAsserted(() -> vacancy(ada, vacancy).body("termsPreview.term", contains(term)));
    }

    private void assertNoDeadLetters() throws SQLException {
        assertThat(AppRole.of("vacancy")
                        .read(
                                Map.of("vitae.actor", "relay"),
                                "select * from outbox where topic like '%.dlq' and key = '" + key + "'"))
                .isEmpty();
    }

    private CloudEvent scored(String vacancy, int after) {
        ObjectNode payload = sample("GenerationCompleted");
        payload.put("generationId", UUID.randomUUID().toString())
                .put("vacancyId", vacancy)
                .put("userId", ada.toString())
                .put("matchScoreAfter", after);
        return event("GenerationCompleted", payload);
    }

    private CloudEvent extracted(String vacancy, int version, String term) {
        ObjectNode payload = sample("VacancyTermsExtracted");
        payload.put("vacancyId", vacancy).put("vacancyVersion", version).put("userId", ada.toString());
        ((ArrayNode) payload.path("terms")).remove(1);
        ((ObjectNode) payload.path("terms").path(0)).put("term", term);
        return event("VacancyTermsExtracted", payload);
    }

    private CloudEvent event(String type, ObjectNode payload) {
        return CloudEvent.of(key, type, "/generation-service", payload.toString());
    }

    /** The producer's own sample. */
    private static ObjectNode sample(String type) {
        try {
            return (ObjectNode) JSON.readTree(Contracts.sample("generation", type));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no sample of " + type, e);
        }
    }

    private static void publish(String topic, CloudEvent... told) {
        try (Events events = Events.connect()) {
            for (CloudEvent event : told) {
                events.publish(topic, event);
            }
        }
    }
}
