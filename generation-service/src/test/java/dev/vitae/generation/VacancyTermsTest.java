package dev.vitae.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.Contracts;
import dev.vitae.testkit.Events;
import dev.vitae.testkit.Stub;
import dev.vitae.testkit.StubService;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** New vacancies are read, and what they ask for is told. */
@GenerationServiceTest
class VacancyTermsTest {

    private static final String TOPIC = "vitae.generation.vacancy-terms";

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
    void tellsWhatANewVacancyAsksFor() throws SQLException {
        try (Events events = Events.connect()) {
            String trace = UUID.randomUUID().toString().replace("-", "");
            events.publish(
                    "vitae.vacancy.vacancy",
                    created(ada.vacancy).with("traceparent", "00-" + trace + "-00f067aa0ba902b7-00"));

            CloudEvent told = events.awaitOne(TOPIC, ada.vacancy.toString(), "VacancyTermsExtracted");

            Json.assertFitsItsContract("VacancyTermsExtracted", told.data());
            assertThat(Json.read(told.data()).findValuesAsText("term")).contains("Java", "PostgreSQL");
            assertThat(told.headers().get("traceparent")).contains(trace);
        }
        assertThat(AppRole.query("generation", ada.id, "select vacancy_version from vacancy_terms"))
                .hasSize(1);
    }

    @Test
    void tellsItOncePerVersionHoweverOftenItHears() {
        CloudEvent event = created(ada.vacancy);
        CloudEvent marker = created(marker());
        try (Events events = Events.connect()) {
            events.publish("vitae.vacancy.vacancy", event);
            events.awaitOne(TOPIC, ada.vacancy.toString(), "VacancyTermsExtracted");
            events.publish("vitae.vacancy.vacancy", event);
            events.publish("vitae.vacancy.vacancy", created(ada.vacancy));
            await().until(() -> tasks(ada.vacancy) == 0);
            events.publish("vitae.vacancy.vacancy", marker);
            events.awaitOne(TOPIC, marker.key(), "VacancyTermsExtracted");
            await().until(() -> tasks(ada.vacancy) == 0);

            List<CloudEvent> told = events.all(TOPIC).stream()
                    .filter(e -> e.key().equals(ada.vacancy.toString()))
                    .toList();
            assertThat(told).hasSize(1);
        }
    }

    @Test
    void tellsNothingOfAVacancyThatIsGone() throws SQLException {
        UUID gone = UUID.randomUUID();
        try (Events events = Events.connect()) {
            events.publish("vitae.vacancy.vacancy", created(gone));
            await().until(() -> vacancies.requests().stream()
                    .anyMatch(request -> request.path().endsWith(gone.toString())));
        }
        await().until(() -> tasks(gone) == 0);

        String kept = "select vacancy_id from vacancy_terms where vacancy_id = '" + gone + "'";
        String told = "select type from outbox where key = '" + gone + "'";
        assertThat(AppRole.query("generation", ada.id, kept)).isEmpty();
        assertThat(AppRole.of("generation").read(Map.of("vitae.actor", "relay"), told))
                .isEmpty();
    }

    private UUID marker() {
        UUID id = UUID.randomUUID();
        ObjectNode vacancy = (ObjectNode) Json.read(Contracts.http("vacancy", "vacancy"));
        vacancies.answer(
                "GET",
                "/internal/vacancies/" + id,
                200,
                vacancy.put("id", id.toString()).toString());
        return id;
    }

    private CloudEvent created(UUID vacancy) {
        ObjectNode payload = (ObjectNode) Json.read(Contracts.sample("vacancy", "VacancyCreated"));
        payload.put("vacancyId", vacancy.toString()).put("userId", ada.id.toString());
        return CloudEvent.of(vacancy.toString(), "VacancyCreated", "/vacancy-service", payload.toString());
    }

    private static int tasks(UUID subject) throws SQLException {
        return AppRole.of("generation")
                .read(Map.of("vitae.actor", "worker"), "select id from task where subject_id = '" + subject + "'")
                .size();
    }
}
