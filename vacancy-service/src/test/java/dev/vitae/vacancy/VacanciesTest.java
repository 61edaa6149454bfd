package dev.vitae.vacancy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.Contracts;
import dev.vitae.testkit.Events;
import dev.vitae.testkit.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@VacancyServiceTest
class VacanciesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> VACANCY =
            Map.of("company", "Acme", "jobPosition", "Backend Engineer", "description", "You write Java.");

    private final UUID ada = UUID.randomUUID();
    private final UUID bob = UUID.randomUUID();

    @Test
    void collectsAVacancyAndShowsItAgain() {
        // When
        String location = collect(ada, VACANCY).statusCode(201).extract().header("Location");

        // Then
        as(ada).get(location)
                .then()
                .statusCode(200)
                .header("ETag", "\"v0\"")
                .body("title", equalTo("Acme (Backend Engineer)"))
                .body("company", equalTo("Acme"))
                .body("createdAt", notNullValue())
                .body("updatedAt", notNullValue())
                .body("latestGeneration", nullValue());
    }

    @Test
    void answersNotModifiedToWhoHasItAlready() {
        String location = collect(ada, VACANCY).extract().header("Location");

        as(ada).header("If-None-Match", "\"v0\"").get(location).then().statusCode(304);
    }

    @Test
    void listsNewestFirstPageByPage() {
        for (int i = 1; i <= 5; i++) {
            collect(ada, Map.of("company", "Company " + i, "description", "text"))
                    .statusCode(201);
        }

        var first = as(ada).queryParam("limit", 2)
                .get("/api/v1/vacancies")
                .then()
                .statusCode(200)
                .body("items.company", equalTo(java.util.List.of("Company 5", "Company 4")))
                .extract();
        as(ada).get(first.header("Link").replaceAll("<(.*)>.*", "$1"))
                .then()
                .body("items.company", equalTo(java.util.List.of("Company 3", "Company 2")));
        as(ada).queryParam("limit", 4)
                .queryParam("cursor", first.<String>path("next"))
                .get("/api/v1/vacancies")
                .then()
                .body("items.company", equalTo(java.util.List.of("Company 3", "Company 2", "Company 1")))
                .body("next", nullValue());
    }

    @Test
    void namesEveryMemberThatBreaksARule() {
        collect(ada, Map.of("company", "", "description", "x", "url", "ftp://nowhere"))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("validation_failed"))
                .body("traceId", notNullValue())
                .body("errors.pointer", equalTo(java.util.List.of("/company", "/url")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://a.example/\u00a0", "https://a.example/ b", "https://a.example/\u0085", "https://\u2003"
            })
    void refusesAnAddressWithASpaceOfAnyKind(String url) {
        collect(ada, Map.of("company", "Acme", "description", "text", "url", url))
                .statusCode(422)
                .body("errors.pointer", equalTo(java.util.List.of("/url")));
    }

    @Test
    void refusesACharacterThatCannotBeStored() {
        collect(ada, Map.of("company", "Acme", "description", "te\u0000xt"))
                .statusCode(422)
                .body("errors.pointer", equalTo(java.util.List.of("/description")));
    }

    @Test
    void refusesWhatIsNoJson() {
        as(ada).contentType(ContentType.JSON)
                .body("{\"company\": ")
                .post("/api/v1/vacancies")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("malformed_json"));
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        as(ada).contentType(ContentType.JSON)
                .body("{\"company\": \"" + "x".repeat(1_100_000) + "\"}")
                .post("/api/v1/vacancies")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("code", equalTo("body_too_large"));
    }

    @Test
    void refusesACursorThatIsNotItsOwn() {
        as(ada).queryParam("cursor", "abc")
                .get("/api/v1/vacancies")
                .then()
                .statusCode(400)
                .body("code", equalTo("cursor_invalid"));
    }

    @Test
    void answersProblemsForUnknownAddressesAndMethods() {
        as(ada).get("/api/v1/vacancies/not-an-id").then().statusCode(404).body("code", equalTo("not_found"));
        as(ada).get("/api/v1/nothing").then().statusCode(404).body("code", equalTo("no_such_address"));
        as(ada).delete("/api/v1/vacancies").then().statusCode(405).body("code", equalTo("method_not_allowed"));
        as(ada).contentType("text/plain")
                .body("hello")
                .post("/api/v1/vacancies")
                .then()
                .statusCode(415)
                .body("code", equalTo("media_type_unsupported"));
    }

    @Test
    void showsNothingOfItToSomebodyElse() {
        String location = collect(ada, VACANCY).extract().header("Location");

        as(bob).get(location).then().statusCode(404).body("code", equalTo("not_found"));
        as(bob).get("/api/v1/vacancies").then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void refusesWhoeverIsNotSignedIn() {
        given().get("/api/v1/vacancies").then().statusCode(401).body("code", equalTo("token_missing"));
        with(TestTokens.expired(ada)).statusCode(401).body("code", equalTo("token_expired"));
        for (String token : new String[] {
            TestTokens.wrongAudience(ada),
            TestTokens.wrongIssuer(ada),
            TestTokens.unknownKey(ada),
            TestTokens.forged(ada),
            TestTokens.unsigned(ada)
        }) {
            with(token).statusCode(401).contentType("application/problem+json").body("code", equalTo("token_invalid"));
        }
    }

    @Test
    void doesNotLetAServiceInWithoutItsScopeOrItsPerson() {
        String id = collect(ada, VACANCY).extract().path("id");
        String internal = "/internal/vacancies/" + id;

        service("vacancy.read", ada).get(internal).then().statusCode(200).body("company", equalTo("Acme"));
        service("vacancy.read", bob).get(internal).then().statusCode(404);
        service("resume.read", ada).get(internal).then().statusCode(403).body("code", equalTo("forbidden"));
        as(ada).get(internal).then().statusCode(403);
        service("vacancy.read", ada).get("/api/v1/vacancies").then().statusCode(403);
        given().auth()
                .oauth2(TestTokens.service("generation", "vacancy.read"))
                .get(internal)
                .then()
                .statusCode(400)
                .body("code", equalTo("acting_for_missing"));
    }

    @Test
    void answersItsNeighboursAsTheContractSays() throws Exception {
        String id = collect(
                        ada,
                        Map.of(
                                "company",
                                "Acme",
                                "jobPosition",
                                "Engineer",
                                "description",
                                "text",
                                "url",
                                "https://a.example/1"))
                .extract()
                .path("id");

        String answer =
                service("vacancy.read", ada).get("/internal/vacancies/" + id).asString();

        assertThat(JSON.readTree(answer).fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(() -> readTree(
                        Contracts.http("vacancy", "vacancy"))
                .fieldNames());
    }

    @Test
    void tellsTheOthersThatAVacancyWasCollected() throws Exception {
        String id = collect(ada, VACANCY).extract().path("id");

        try (Events events = Events.connect()) {
            CloudEvent event = events.awaitOne("vitae.vacancy.vacancy", id, "VacancyCreated");
            assertThat(readTree(event.data()))
                    .isEqualTo(JSON.readTree(
                            "{\"vacancyId\":\"" + id + "\",\"vacancyVersion\":0,\"userId\":\"" + ada + "\"}"));
            assertThat(event.headers()).containsKey("traceparent");
            assertThat(readTree(event.data()).fieldNames())
                    .toIterable()
                    .containsExactlyInAnyOrderElementsOf(() -> readTree(Contracts.sample("vacancy", "VacancyCreated"))
                            .fieldNames());
        }
    }

    @Test
    void repeatsTheSameAnswerForTheSameIdempotencyKey() {
        String key = UUID.randomUUID().toString();

        String first = once(key, VACANCY).statusCode(201).extract().path("id");
        once(key, VACANCY)
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("Location", org.hamcrest.Matchers.endsWith("/api/v1/vacancies/" + first))
                .body("id", equalTo(first));
        once(key, Map.of("company", "Other", "description", "text"))
                .statusCode(422)
                .body("code", equalTo("idempotency_key_reused"));
        as(ada).get("/api/v1/vacancies").then().body("items", hasSize(1));
    }

    @Test
    void keepsNoAnswerInTheClearBehindAnIdempotencyKey() throws Exception {
        String key = UUID.randomUUID().toString();
        once(key, Map.of("company", "Canary Corp", "description", "text")).statusCode(201);

        var stored = AppRole.query("vacancy", ada, "select encode(answer, 'escape') as answer from idempotency_key")
                .get(0);

        assertThat(stored.get("answer").toString()).isNotEmpty().doesNotContain("Canary");
    }

    @Test
    void showsTheLatestScoresAndTermsThatEventsBring() {
        String id = collect(ada, VACANCY).extract().path("id");
        String generation = UUID.randomUUID().toString();
        try (Events events = Events.connect()) {
            CloudEvent scored = CloudEvent.of(
                    generation,
                    "GenerationCompleted",
                    "/generation-service",
                    """
                    {"generationId": "%s", "userId": "%s", "vacancyId": "%s", "matchScoreBefore": 40, "matchScoreAfter": 61}"""
                            .formatted(generation, ada, id));
            events.publish("vitae.generation.generation", scored);
            events.publish("vitae.generation.generation", scored);
            events.publish(
                    "vitae.generation.vacancy-terms",
                    CloudEvent.of(
                            id,
                            "VacancyTermsExtracted",
                            "/generation-service",
                            """
                    {"vacancyId": "%s", "vacancyVersion": 0, "userId": "%s",
                     "terms": [{"term": "Java", "kind": "skill", "importance": "required"}]}"""
                                    .formatted(id, ada)));
        }

        await().untilAsserted(() -> as(ada).get("/api/v1/vacancies/" + id)
                .then()
                .body("latestGeneration.matchScoreAfter", equalTo(61))
                .body("termsPreview.term", hasItem("Java")));
        as(bob).get("/api/v1/vacancies/" + id).then().statusCode(404);
    }

    @Test
    void putsAnEventItCannotReadAsideAndGoesOn() {
        String id = collect(ada, VACANCY).extract().path("id");
        String poison = UUID.randomUUID().toString();
        try (Events events = Events.connect()) {
            events.publish(
                    "vitae.generation.generation",
                    CloudEvent.of(poison, "GenerationCompleted", "/generation-service", "{\"vacancyId\": 7}"));
            events.publish(
                    "vitae.generation.generation",
                    CloudEvent.of(
                            poison,
                            "GenerationCompleted",
                            "/generation-service",
                            """
                    {"generationId": "%s", "userId": "%s", "vacancyId": "%s", "matchScoreBefore": 1, "matchScoreAfter": 2}"""
                                    .formatted(UUID.randomUUID(), ada, id)));

            CloudEvent dead = events.awaitOne("vitae.generation.generation.dlq", poison, "GenerationCompleted");
            assertThat(dead.headers().get("vitae-dlq-cause")).contains("UnreadableEvent");
        }
        await().untilAsserted(() ->
                as(ada).get("/api/v1/vacancies/" + id).then().body("latestGeneration.matchScoreAfter", equalTo(2)));
    }

    private ValidatableResponse collect(UUID user, Map<String, String> body) {
        return as(user).contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/vacancies")
                .then();
    }

    private ValidatableResponse once(String key, Map<String, String> body) {
        return as(ada).header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/vacancies")
                .then();
    }

    private static ValidatableResponse with(String token) {
        return given().auth().oauth2(token).get("/api/v1/vacancies").then();
    }

    private static RequestSpecification as(UUID user) {
        return given().auth().oauth2(TestTokens.person(user));
    }

    private static RequestSpecification service(String scope, UUID actingFor) {
        return given().auth()
                .oauth2(TestTokens.service("generation", scope))
                .header("Vitae-Acting-For", actingFor.toString());
    }

    private static com.fasterxml.jackson.databind.JsonNode readTree(String json) {
        try {
            return JSON.readTree(json);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
