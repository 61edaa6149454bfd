package dev.vitae.vacancy;

import static dev.vitae.testkit.Json.json;
import static dev.vitae.vacancy.Api.VACANCIES;
import static dev.vitae.vacancy.Api.as;
import static dev.vitae.vacancy.Api.collected;
import static dev.vitae.vacancy.Api.event;
import static dev.vitae.vacancy.Api.vacancy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.Events;
import dev.vitae.testkit.Stub;
import dev.vitae.testkit.StubService;
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

    private static final String GENERATIONS = "vitae.generation.generation";
    private static final String TERMS = "vitae.generation.vacancy-terms";

    @Stub("generation")
    StubService generations;

    private final UUID ada = UUID.randomUUID();
    private final String key = UUID.randomUUID().toString();
    private TermsOfGenerationService terms;
    private String id;
    /** Another vacancy: once its event is seen, those before it have had their effect. */
    private String next;

    @BeforeEach
    void collectTwoVacancies() {
        generations.reset();
        terms = new TermsOfGenerationService(generations, ada);
        id = collected(ada);
        next = collected(ada);
    }

    @Test
    void showsTheLatestScoresAndTermsThatEventsBring() {
        terms.know(id, 0, "Java");

        publish(GENERATIONS, scored(id, 61));
        publish(TERMS, extracted(id));

        await().untilAsserted(() -> vacancy(ada, id)
                .body(json("latestGeneration.id", notNullValue()))
                .body(json("latestGeneration.matchScoreBefore", equalTo(58)))
                .body(json("latestGeneration.matchScoreAfter", equalTo(61)))
                .body(json("latestGeneration.generatedAt", notNullValue()))
                .body(json("termsPreview[*].term", contains("Java")))
                .body(json("termsPreview[*].importance", contains("required"))));
        as(ada).get(VACANCIES)
                .then()
                .body(json("items[?(@.id == '" + id + "')].latestGeneration.matchScoreAfter", contains(61)));
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
        terms.know(id, 0, "Java");
        publish(TERMS, extracted(id));
        String withTerms = changedSince(scored);
        terms.know(id, 0, "Go");
        publish(TERMS, extracted(id));
        unchangedSince(changedSince(withTerms));
    }

    @Test
    void keepsTheNewerGenerationWhenAnOlderOneComesLate() throws SQLException {
        Instant now = Instant.now();
        CloudEvent newer = scored(id, 70).with("ce_time", now.toString());
        CloudEvent older =
                scored(id, 61).with("ce_time", now.minus(Duration.ofMinutes(1)).toString());

        publish(GENERATIONS, newer, older, scored(next, 1));

        awaitScore(next, 1);
        vacancy(ada, id).body(json("latestGeneration.matchScoreAfter", equalTo(70)));
        assertNoDeadLetters();
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

    @Test
    void keepsNothingOfAVacancyThatIsGone() throws SQLException {
        terms.know(id, 0, "Java");
        publish(GENERATIONS, scored(id, 61));
        publish(TERMS, extracted(id));
        await().untilAsserted(() -> vacancy(ada, id).body(json("termsPreview", notNullValue())));
        awaitScore(id, 61);

        as(ada).delete(VACANCIES + "/" + id).then().statusCode(204);
        publish(GENERATIONS, scored(id, 70), scored(next, 1));
        publish(TERMS, extracted(id));
        awaitScore(next, 1);
        await().until(() -> terms.asked(id) == 2);

        assertThat(AppRole.query("vacancy", ada, "select 1 from vacancy_scores where vacancy_id = '" + id + "'"))
                .isEmpty();
        await().until(() -> AppRole.of("vacancy")
                .read(Map.of("vitae.actor", "worker"), "select 1 from task where subject_id = '" + id + "'")
                .isEmpty());
        assertThat(AppRole.query("vacancy", ada, "select 1 from vacancy_terms where vacancy_id = '" + id + "'"))
                .isEmpty();
        assertNoDeadLetters();
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
                .body(json("latestGeneration.matchScoreAfter", equalTo(61)))
                .extract()
                .header("ETag");
    }

    private void awaitScore(String vacancy, int after) {
        await().untilAsserted(
                        () -> vacancy(ada, vacancy).body(json("latestGeneration.matchScoreAfter", equalTo(after))));
    }

    private void assertNoDeadLetters() throws SQLException {
        assertThat(AppRole.of("vacancy")
                        .read(
                                Map.of("vitae.actor", "relay"),
                                "select * from outbox where topic like '%.dlq' and key = '" + key + "'"))
                .isEmpty();
    }

    private CloudEvent scored(String vacancy, int after) {
        return event(
                key,
                "GenerationCompleted",
                ada,
                vacancy,
                Map.of("generationId", UUID.randomUUID().toString(), "matchScoreAfter", after));
    }

    private CloudEvent extracted(String vacancy) {
        return event(key, "VacancyTermsExtracted", ada, vacancy, Map.of());
    }

    private static void publish(String topic, CloudEvent... told) {
        try (Events events = Events.connect()) {
            for (CloudEvent event : told) {
                events.publish(topic, event);
            }
        }
    }
}
