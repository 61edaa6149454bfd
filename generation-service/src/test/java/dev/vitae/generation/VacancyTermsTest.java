package dev.vitae.generation;

import static dev.vitae.testkit.Json.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.Contracts;
import dev.vitae.testkit.Events;
import dev.vitae.testkit.Stub;
import dev.vitae.testkit.StubService;
import dev.vitae.testkit.TestTokens;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** New vacancies are read, it is told that it is known what they ask for, and services that act for the person may ask. */
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
    void tellsThatItIsKnownWhatANewVacancyAsksFor() throws SQLException {
        try (Events events = Events.connect()) {
            String trace = UUID.randomUUID().toString().replace("-", "");
            events.publish(
                    "vitae.vacancy.vacancy",
                    created(ada.vacancy).with("traceparent", "00-" + trace + "-00f067aa0ba902b7-00"));

            CloudEvent told = events.awaitOne(TOPIC, ada.vacancy.toString(), "VacancyTermsExtracted");

            JsonNodes.assertFitsItsContract("VacancyTermsExtracted", told.data());
            assertThat(told.headers().get("traceparent")).contains(trace);
            var kept = AppRole.query(
                    "generation", ada.id, "select vacancy_version, jsonb_array_length(terms) as n from vacancy_terms");
            assertThat(kept).hasSize(1);
            JsonNode data = JsonNodes.read(told.data());
            assertThat(data.get("userId").asText()).isEqualTo(ada.id.toString());
            assertThat(data.get("vacancyVersion").asInt()).isEqualTo(kept.get(0).get("vacancy_version"));
            assertThat(data.get("terms").asInt()).isEqualTo(kept.get(0).get("n"));
        }
    }

    @Test
    void tellsNothingThatAPersonWrote() {
        UUID vacancy = vacancy(Map.of(
                "company",
                "Quorvex Works",
                "jobPosition",
                "Quorvexian Engineer",
                "description",
                "Requirements:\n- Experience with quorvex glazing\n- QuorvexDB"));

        CloudEvent told = extracted(vacancy);

        assertThat(told.toString()).doesNotContainIgnoringCase("quorvex");
        service("generation.read", ada.id)
                .get(terms(vacancy))
                .then()
                .body(json("terms[*].term", hasItems("Quorvexian Engineer", "quorvex glazing", "QuorvexDB")));
    }

    @Test
    void answersServicesThatActForItsPersonAsTheContractSays() {
        extracted(ada.vacancy);

        JsonNode answer = JsonNodes.read(service("generation.read", ada.id)
                .get(terms(ada.vacancy))
                .then()
                .statusCode(200)
                .extract()
                .asString());

        JsonNode sample = JsonNodes.read(Contracts.http("generation", "vacancy-terms"));
        assertThat(JsonNodes.members(answer)).containsExactlyInAnyOrderElementsOf(JsonNodes.members(sample));
        assertThat(answer.get("terms")).allSatisfy(term -> assertThat(JsonNodes.members(term))
                .filteredOn(member -> !member.equals("group"))
                .containsExactlyInAnyOrderElementsOf(JsonNodes.members(sample.at("/terms/1"))));
        assertThat(answer.get("vacancyId").asText()).isEqualTo(ada.vacancy.toString());
        assertThat(answer.get("vacancyVersion").asInt()).isZero();
        assertThat(answer.findValuesAsText("term")).contains("Java", "PostgreSQL");
    }

    @Test
    void saysWhatElseATermIsCalledAndWhatIsAsGood() {
        UUID vacancy = vacancy(
                Map.of(
                        "description",
                        "Requirements:\n- Kubernetes\n- Spring Boot or Quarkus\n- teamwork\n- experience with quorvex glazing"));
        extracted(vacancy);

        service("generation.read", ada.id)
                .get(terms(vacancy))
                .then()
                .statusCode(200)
                .body(json("terms[?(@.term == 'Kubernetes')].otherNames[*]", hasItems("k8s", "kube")))
                .body(json("terms[?(@.term == 'Kubernetes')].group", contains(nullValue())))
                .body(json("terms[?(@.term == 'quorvex glazing')].otherNames[*]", empty()))
                .body(json("terms[?(@.common)].term", hasItem("Teamwork")))
                .body(json("terms[?(@.group == 1)].term", containsInAnyOrder("Spring Boot", "Quarkus")));
    }

    @Test
    void showsTheTermsToNobodyElse() {
        extracted(ada.vacancy);
        String address = terms(ada.vacancy);

        service("generation.read", ada.id).get(address).then().statusCode(200);
        service("generation.read", UUID.randomUUID())
                .get(address)
                .then()
                .statusCode(404)
                .body(json("code", equalTo("not_found")));
        service("generation.read", ada.id)
                .get(terms(UUID.randomUUID()))
                .then()
                .statusCode(404)
                .body(json("code", equalTo("not_found")));
        service("vacancy.read", ada.id).get(address).then().statusCode(403).body(json("code", equalTo("forbidden")));
        ada.request().get(address).then().statusCode(403);
        given().get(address).then().statusCode(401);
        given().auth()
                .oauth2(TestTokens.service("vacancy", "generation.read"))
                .get(address)
                .then()
                .statusCode(400)
                .body(json("code", equalTo("acting_for_missing")));
    }

    @Test
    void tellsItOncePerVersionHoweverOftenItHears() {
        CloudEvent event = created(ada.vacancy);
        CloudEvent marker = created(vacancy(Map.of()));
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

    /** Another one that vacancy-service knows: its sample, with other members where they matter. */
    private UUID vacancy(Map<String, String> members) {
        UUID id = UUID.randomUUID();
        ObjectNode vacancy = (ObjectNode) JsonNodes.read(Contracts.http("vacancy", "vacancy"));
        members.forEach(vacancy::put);
        vacancies.answer(
                "GET",
                "/internal/vacancies/" + id,
                200,
                vacancy.put("id", id.toString()).toString());
        return id;
    }

    /** Tells of a vacancy; returns what is told once its terms are known. */
    private CloudEvent extracted(UUID vacancy) {
        try (Events events = Events.connect()) {
            events.publish("vitae.vacancy.vacancy", created(vacancy));
            return events.awaitOne(TOPIC, vacancy.toString(), "VacancyTermsExtracted");
        }
    }

    private static String terms(UUID vacancy) {
        return "/internal/vacancies/" + vacancy + "/terms";
    }

    private static RequestSpecification service(String scope, UUID actingFor) {
        return given().auth()
                .oauth2(TestTokens.service("vacancy", scope))
                .header("Vitae-Acting-For", actingFor.toString());
    }

    private CloudEvent created(UUID vacancy) {
        ObjectNode payload = (ObjectNode) JsonNodes.read(Contracts.sample("vacancy", "VacancyCreated"));
        payload.put("vacancyId", vacancy.toString()).put("userId", ada.id.toString());
        return CloudEvent.of(vacancy.toString(), "VacancyCreated", "/vacancy-service", payload.toString());
    }

    private static int tasks(UUID subject) throws SQLException {
        return AppRole.of("generation")
                .read(Map.of("vitae.actor", "worker"), "select id from task where subject_id = '" + subject + "'")
                .size();
    }
}
