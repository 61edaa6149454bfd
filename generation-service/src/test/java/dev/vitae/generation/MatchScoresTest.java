package dev.vitae.generation;

import static dev.vitae.testkit.Json.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.testkit.Stub;
import dev.vitae.testkit.StubService;
import dev.vitae.testkit.StubService.Outage;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A score over HTTP, of what is sent and of what is kept. */
@GenerationServiceTest
class MatchScoresTest {

    private static final Map<String, Object> CONTENT = Map.of(
            "experience",
            List.of(Map.of(
                    "company", "Harbour Payments",
                    "position", "Backend Engineer",
                    "startDate", "2020-01",
                    "description", "Moved payment services to k8s")),
            "skills",
            List.of("Java"));
    private static final Map<String, Object> VACANCY = Map.of(
            "company", "Acme",
            "jobPosition", "Backend Engineer",
            "description", "You must know Java and Kubernetes. Terraform is a plus.");

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
    void scoresWhatIsSentWithNobodysHelpAndShowsTheWorking() {
        resumes.suffer(Outage.REFUSED);
        vacancies.suffer(Outage.REFUSED);
        try {
            JsonNode score = seen(asks(Map.of("content", CONTENT, "vacancy", VACANCY, "asOf", "2026-01-15"))
                    .statusCode(200));

            assertThat(score.get("asOf").asText()).isEqualTo("2026-01-15");
            JsonNode sums = score.get("breakdown");
            long gain = 0;
            long weight = 0;
            for (JsonNode part : sums.get("parts")) {
                gain += part.get("gain").asLong();
                weight += part.get("weight").asLong();
            }
            long score100 = Math.round((double) gain * sums.get("reach").asLong() / (weight * 10_000.0));
            assertThat(score.get("score").asLong()).isEqualTo(score100).isPositive();
            assertThat(score.get("missing")).extracting(JsonNode::asText).containsExactly("Terraform");
            JsonNode kubernetes = term(score, "Kubernetes");
            assertThat(kubernetes.get("via").asText()).isEqualTo("alias");
            assertThat(kubernetes.at("/evidence/0/path").asText()).isEqualTo("/experience/0/description");
            assertThat(kubernetes.at("/evidence/0/quote").asText()).isEqualTo("Moved payment services to k8s");
        } finally {
            resumes.suffer(Outage.NONE);
            vacancies.suffer(Outage.NONE);
        }
    }

    @Test
    void theSameQuestionHasTheSameBytes() {
        Map<String, Object> question = Map.of("content", CONTENT, "vacancy", VACANCY, "asOf", "2026-01-15");

        String first = asks(question).statusCode(200).extract().asString();

        assertThat(asks(question).statusCode(200).extract().asString()).isEqualTo(first);
    }

    @Test
    void scoresWhatIsKeptAsTheTailoringDid() {
        JsonNode done = ada.tailors();

        JsonNode source = seen(asks(Map.of("resumeId", ada.resume, "vacancyId", ada.vacancy)));
        JsonNode version = seen(asks(Map.of(
                "generatedResumeId", done.get("generatedResumeId").asText(), "version", 1, "vacancyId", ada.vacancy)));

        assertThat(source.get("score")).isEqualTo(done.get("matchScoreBefore"));
        assertThat(version.get("score")).isEqualTo(done.get("matchScoreAfter"));
        assertThat(version.get("breakdown")).isEqualTo(done.at("/matchAfter/breakdown"));
    }

    @Test
    void scoresAVersionThatIsNamed() {
        JsonNode third = seen(asks(Map.of("resumeId", ada.resume, "version", 3, "vacancy", VACANCY)));

        assertThat(term(third, "Java").get("matched").asBoolean()).isTrue();
        asks(Map.of("resumeId", ada.resume, "version", 4, "vacancy", VACANCY))
                .statusCode(404)
                .body(json("code", equalTo("resume_not_found")));
    }

    @Test
    void whatIsSomebodyElsesIsNotThere() {
        Person bob = Person.known(resumes, vacancies);
        String generated = bob.tailors().get("generatedResumeId").asText();

        asks(Map.of("resumeId", bob.resume, "vacancy", VACANCY))
                .statusCode(404)
                .body(json("code", equalTo("resume_not_found")));
        asks(Map.of("content", CONTENT, "vacancyId", bob.vacancy))
                .statusCode(404)
                .body(json("code", equalTo("vacancy_not_found")));
        asks(Map.of("generatedResumeId", generated, "vacancy", VACANCY))
                .statusCode(404)
                .body(json("code", equalTo("not_found")));
    }

    @Test
    void refusesForNowWhileANeighbourIsAway() {
        resumes.suffer(Outage.UNAVAILABLE);
        try {
            asks(Map.of("resumeId", ada.resume, "vacancy", VACANCY))
                    .statusCode(503)
                    .header("Retry-After", "5")
                    .body(json("code", equalTo("resume_service_unavailable")));
        } finally {
            resumes.suffer(Outage.NONE);
        }
    }

    @Test
    void wantsExactlyOneOfEachSide() {
        asks(Map.of()).statusCode(422).body(json("errors[*].pointer", contains("/content", "/vacancy")));
        asks(Map.of(
                        "content",
                        CONTENT,
                        "resumeId",
                        UUID.randomUUID(),
                        "vacancy",
                        VACANCY,
                        "vacancyId",
                        UUID.randomUUID()))
                .statusCode(422)
                .body(json("errors[*].pointer", contains("/content", "/vacancy")))
                .body(json("errors[*].code", contains("exactly_one", "exactly_one")));
        asks(Map.of("content", CONTENT, "version", 1, "vacancy", VACANCY))
                .statusCode(422)
                .body(json("errors[*].pointer", contains("/version")));
    }

    @Test
    void pointsAtWhatIsTooLongOrNoDate() {
        Map<String, Object> vacancy = new HashMap<>(VACANCY);
        vacancy.put("description", "x".repeat(50_001));

        asks(Map.of("content", CONTENT, "vacancy", vacancy))
                .statusCode(422)
                .body(json("errors[*].pointer", contains("/vacancy/description")));
        asks(Map.of("content", CONTENT, "vacancy", VACANCY, "asOf", "2026-02-30"))
                .statusCode(422)
                .body(json("errors[*].pointer", contains("/asOf")));
        asks(Map.of("content", Map.of("skills", List.of("x".repeat(300))), "vacancy", VACANCY))
                .statusCode(422)
                .body(json("errors[*].pointer", hasItem("/content/skills/0")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"content\": 7, \"vacancyId\": null}", "{\"content\": {\"skills\": {}}}"})
    void refusesContentOfAnotherShape(String body) {
        ada.request()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/match-scores")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void answersNobodyWhoIsNotSignedIn() {
        given().contentType(ContentType.JSON)
                .body(Map.of("content", CONTENT, "vacancy", VACANCY))
                .post("/api/v1/match-scores")
                .then()
                .statusCode(401);
    }

    private ValidatableResponse asks(Map<String, Object> body) {
        return ada.request()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/match-scores")
                .then();
    }

    private static JsonNode seen(ValidatableResponse answer) {
        return JsonNodes.read(answer.statusCode(200).extract().asString());
    }

    private static JsonNode term(JsonNode score, String name) {
        for (JsonNode term : score.get("terms")) {
            if (term.get("term").asText().equals(name)) {
                return term;
            }
        }
        throw new AssertionError(name + " is no term of " + score);
    }
}
