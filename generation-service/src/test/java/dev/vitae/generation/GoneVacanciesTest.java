package dev.vitae.generation;

import static dev.vitae.testkit.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.Contracts;
import dev.vitae.testkit.Events;
import dev.vitae.testkit.Stub;
import dev.vitae.testkit.StubService;
import dev.vitae.testkit.StubService.Answer;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A vacancy is changed, or removed: its generations and terms go with it, what was made for it stays. */
@GenerationServiceTest
class GoneVacanciesTest {

    private static final String VACANCIES = "vitae.vacancy.vacancy";
    private static final String TERMS = "vitae.generation.vacancy-terms";

    @Stub("resume")
    StubService resumes;

    @Stub("vacancy")
    StubService vacancies;

    private Person ada;

    @BeforeEach
    void adaSignsIn() {
        ada = Person.known(resumes, vacancies);
    }

    @Test
    void removesGenerationsAndTermsAndKeepsTheVersions() throws SQLException {
        publish("VacancyCreated", ada.vacancy);
        await().until(() -> !terms().isEmpty());
        JsonNode done = ada.tailors();
        String generation = "/api/v1/generations/" + done.get("id").asText();
        new Letters(ada, done.get("id").asText()).written();

        publish("VacancyDeleted", ada.vacancy);

        await().untilAsserted(() -> ada.request().get(generation).then().statusCode(404));
        ada.request().get(generation + "/cover-letter").then().statusCode(404);
        assertThat(AppRole.query("generation", ada.id, "select id from cover_letters"))
                .isEmpty();
        ada.request()
                .get("/api/v1/generated-resumes/"
                        + done.get("generatedResumeId").asText() + "/versions/1")
                .then()
                .statusCode(200);
        assertThat(terms()).isEmpty();
    }

    @Test
    void endsTheWorkThatIsUnderWay() {
        String running = ada.withResumeServiceStallingAfterTheRequest().asks();
        ada.awaits(running, "running");

        publish("VacancyDeleted", ada.vacancy);

        JsonNode ended = ada.awaits(running, "failed");
        assertThat(ended.get("failureCode").asText()).isEqualTo("vacancy_gone");
        ada.resumeServiceIsBack();
        await().until(() -> tasks(ended.get("id").asText()) == 0);
        assertThat(ada.sees(running).get("status").asText()).isEqualTo("failed");
    }

    @Test
    void takesNothingInThatComesLate() throws SQLException {
        publish("VacancyDeleted", ada.vacancy);
        await().until(() -> gone() == 1);

        // vacancy-service still answers, as it may to who asked before the removal.
        ada.post().statusCode(404).body(json("code", equalTo("vacancy_not_found")));
        publish("VacancyCreated", ada.vacancy);
        publish("VacancyUpdated", ada.vacancy);
        await().until(() -> asked() >= 3);
        await().until(() -> tasks(ada.vacancy.toString()) == 0);

        assertThat(terms()).isEmpty();
        assertThat(AppRole.query("generation", ada.id, "select id from generations"))
                .isEmpty();
    }

    @Test
    void leavesWhatBelongsToAnotherVacancyOrPerson() throws SQLException {
        Person bob = Person.known(resumes, vacancies);
        String kept = ada.asks();
        ada.awaits(kept, "completed");
        UUID other = UUID.randomUUID();

        publish("VacancyDeleted", other);
        publish(event("VacancyDeleted", ada.vacancy, bob.id));
        await().until(() -> AppRole.query("generation", bob.id, "select 1 from vacancy_terms where gone_at is not null")
                        .size()
                == 1);
        await().until(() -> gone() == 1);

        assertThat(ada.sees(kept).get("status").asText()).isEqualTo("completed");
    }

    @Test
    void readsAChangedVacancyAnewAndTellsOnlyOfOtherTerms() throws SQLException {
        publish("VacancyCreated", ada.vacancy);
        await().until(() -> told() == 1);

        vacancy(1, "You build services in Java and PostgreSQL. Kafka is a plus.");
        publish("VacancyUpdated", ada.vacancy);
        await().until(() -> !AppRole.query(
                        "generation", ada.id, "select 1 from vacancy_terms where vacancy_version = 1")
                .isEmpty());
        assertThat(told()).isEqualTo(1);

        vacancy(2, "You write Haskell.");
        publish("VacancyUpdated", ada.vacancy);
        await().until(() -> told() == 2);
    }

    private void vacancy(int version, String description) {
        ObjectNode vacancy = (ObjectNode) JsonNodes.read(Contracts.http("vacancy", "vacancy"));
        vacancy.put("id", ada.vacancy.toString()).put("version", version).put("description", description);
        vacancies.answer("GET", "/internal/vacancies/" + ada.vacancy, request -> Answer.json(200, vacancy.toString()));
    }

    private long asked() {
        return vacancies.requests().stream()
                .filter(request -> request.path().endsWith(ada.vacancy.toString()))
                .count();
    }

    private List<Map<String, Object>> terms() throws SQLException {
        return AppRole.query("generation", ada.id, "select 1 from vacancy_terms where terms <> '[]'");
    }

    private int gone() throws SQLException {
        return AppRole.query("generation", ada.id, "select 1 from vacancy_terms where gone_at is not null")
                .size();
    }

    private int told() throws SQLException {
        return AppRole.of("generation")
                .read(
                        Map.of("vitae.actor", "relay"),
                        "select 1 from outbox where topic = '" + TERMS + "' and key = '" + ada.vacancy + "'")
                .size();
    }

    private static int tasks(String subject) throws SQLException {
        return AppRole.of("generation")
                .read(Map.of("vitae.actor", "worker"), "select id from task where subject_id = '" + subject + "'")
                .size();
    }

    private void publish(String type, UUID vacancy) {
        publish(event(type, vacancy, ada.id));
    }

    private static void publish(CloudEvent event) {
        try (Events events = Events.connect()) {
            events.publish(VACANCIES, event);
        }
    }

    private static CloudEvent event(String type, UUID vacancy, UUID user) {
        ObjectNode payload = (ObjectNode) JsonNodes.read(Contracts.sample("vacancy", type));
        payload.put("vacancyId", vacancy.toString()).put("userId", user.toString());
        return CloudEvent.of(vacancy.toString(), type, "/vacancy-service", payload.toString());
    }
}
