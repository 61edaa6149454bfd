package dev.vitae.generation;

import static dev.vitae.testkit.Json.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.Events;
import dev.vitae.testkit.Json;
import dev.vitae.testkit.Stub;
import dev.vitae.testkit.StubService;
import dev.vitae.testkit.TestTokens;
import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The main job over HTTP: asked for, done, kept, told. */
@GenerationServiceTest
class GenerationsTest {

    @Stub("resume")
    StubService resumes;

    @Stub("vacancy")
    StubService vacancies;

    private Person ada;
    private Person bob;

    @BeforeEach
    void peopleSignIn() {
        ada = Person.known(resumes, vacancies);
        bob = Person.known(resumes, vacancies);
    }

    @Test
    void leavesPlacesToOthers() throws SQLException {
        // None of these is begun: they have no tasks.
        AppRole.update(
                "generation",
                ada.id,
                "insert into generations (id, user_id, resume_id, vacancy_id, as_of, status) select uuidv7(), '"
                        + ada.id
                        + "', '" + ada.resume + "', '" + ada.vacancy
                        + "', current_date, 'queued' from generate_series(1, 20)");

        ada.post().statusCode(429).body(json("code", equalTo("too_many_at_once")));
        bob.post().statusCode(202);
        AppRole.update("generation", ada.id, "update generations set status = 'cancelled'");
        ada.post().statusCode(202);
    }

    /** As many requests as the pool has connections wait for the turn that somebody has. */
    @Test
    void leavesConnectionsToOthersWhileAPersonAsksForMuchAtOnce() throws SQLException {
        AppRole database = AppRole.of("generation");
        List<CompletableFuture<Void>> asking;
        try (Connection turn = DriverManager.getConnection(database.url(), "postgres", database.password())) {
            turn.createStatement()
                    .execute(
                            "select pg_advisory_lock(hashtextextended('vitae.generations.at-work." + ada.id + "', 0))");
            asking = Stream.generate(() -> CompletableFuture.runAsync(
                            () -> ada.post().statusCode(202), command -> new Thread(command).start()))
                    .limit(12)
                    .toList();
            await().until(() -> !new AppRole(database.url(), "postgres", database.password())
                    .read(Map.of(), "select 1 from pg_locks where locktype = 'advisory' and not granted")
                    .isEmpty());

            bob.post().statusCode(202);

            assertThat(asking).noneMatch(CompletableFuture::isDone);
        }
        asking.forEach(CompletableFuture::join);
    }

    @Test
    void tailorsAResumeToAVacancy() {
        String location = ada.post()
                .statusCode(202)
                .header("Location", startsWith("/api/v1/generations/"))
                .body(json("id", notNullValue()))
                .body(json("status", equalTo("queued")))
                .body(json("createdAt", notNullValue()))
                .extract()
                .header("Location");

        JsonNode done = ada.awaits(location, "completed");

        assertThat(done.at("/content/personalInfo/fullName").asText()).isEqualTo("Ada Brennan");
        assertThat(done.get("matchScoreBefore").asInt()).isBetween(1, 100);
        assertThat(done.get("matchScoreAfter").asInt())
                .isBetween(done.get("matchScoreBefore").asInt(), 100);
        assertThat(done.at("/matchAfter/terms/0/term").asText()).isNotEmpty();
        assertThat(done.at("/matchBefore/score")).isEqualTo(done.get("matchScoreBefore"));
        assertThat(done.at("/guardReport/supported").asBoolean()).isTrue();
        assertThat(done.get("versionNumber").asInt()).isEqualTo(1);
        assertThat(done.get("daysUntilExpiration").asInt()).isEqualTo(90);
        assertThat(Instant.parse(done.get("expiresAt").asText()))
                .isEqualTo(Instant.parse(done.get("generatedAt").asText()).plus(90, ChronoUnit.DAYS));
    }

    @Test
    void tellsTheOthersWhatItDid() {
        JsonNode done = ada.tailors();

        try (Events events = Events.connect()) {
            var completed = events.awaitOne(
                    "vitae.generation.generation", done.get("id").asText(), "GenerationCompleted");
            var added = events.awaitOne(
                    "vitae.generation.generated-resume",
                    done.get("generatedResumeId").asText(),
                    "GeneratedResumeVersionAdded");
            JsonNodes.assertFitsItsContract("GenerationCompleted", completed.data());
            JsonNodes.assertFitsItsContract("GeneratedResumeVersionAdded", added.data());
            assertThat(completed.headers()).containsKey("traceparent");
            assertThat(completed.data()).contains(ada.tenant.toString()).doesNotContain("Brennan", "Java");
            assertThat(JsonNodes.read(completed.data()).get("skillKeys")).isNotEmpty();
        }
    }

    @Test
    void asksItsNeighboursWithItsOwnTokenAndScopes() {
        ada.tailors();

        String token = resumes.requests().get(0).headers().get("authorization").split("[ .]")[2];
        JsonNode claims = JsonNodes.read(new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8));

        assertThat(claims.get("sub").asText()).isEqualTo("generation");
        assertThat(claims.get("groups")).extracting(JsonNode::asText).contains("resume.read", "vacancy.read");
    }

    @Test
    void addsAVersionWithEveryFurtherGeneration() {
        JsonNode first = ada.tailors();
        JsonNode second = ada.tailors();

        assertThat(second.get("generatedResumeId")).isEqualTo(first.get("generatedResumeId"));
        assertThat(second.get("versionNumber").asInt()).isEqualTo(2);
        ada.request()
                .get("/api/v1/generated-resumes/"
                        + first.get("generatedResumeId").asText())
                .then()
                .body(json("currentVersion", equalTo(2)))
                .body(json("title", equalTo("My Resume")));
    }

    @Test
    void numbersVersionsWithoutGapsWhenManyAskAtOnce() throws Exception {
        List<String> locations =
                IntStream.range(0, 8).parallel().mapToObj(i -> ada.asks()).toList();

        locations.forEach(location -> ada.awaits(location, "completed"));

        assertThat(AppRole.query(
                        "generation",
                        ada.id,
                        "select version_number from generated_resume_versions order by version_number"))
                .extracting(row -> row.get("version_number"))
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void doesTheSameRequestOnce() {
        String key = UUID.randomUUID().toString();

        String first = repeatable(key, ada.vacancy)
                .statusCode(202)
                .extract()
                .as(Json.class)
                .get("id");
        repeatable(key, ada.vacancy)
                .statusCode(202)
                .header("Idempotency-Replayed", "true")
                .header("Location", "/api/v1/generations/" + first);
        repeatable(key, UUID.randomUUID()).statusCode(422).body(json("code", equalTo("idempotency_key_reused")));

        ada.request().get("/api/v1/generations").then().body(json("items", hasSize(1)));
    }

    @Test
    void listsTheNewestFirstAndByVacancyOrResume() {
        String older = ada.tailors().get("id").asText();
        String newer = ada.tailors().get("id").asText();

        ada.request()
                .queryParam("limit", 1)
                .get("/api/v1/generations")
                .then()
                .body(json("items[*].id", equalTo(List.of(newer))))
                .body(json("items[0].status", equalTo("completed")))
                .body(json("items[0].daysUntilExpiration", equalTo(90)))
                .body(json("next", notNullValue()));
        ada.request()
                .queryParam("vacancyId", ada.vacancy)
                .queryParam("resumeId", ada.resume)
                .get("/api/v1/generations")
                .then()
                .body(json("items[*].id", equalTo(List.of(newer, older))));
        ada.request()
                .queryParam("vacancyId", UUID.randomUUID())
                .get("/api/v1/generations")
                .then()
                .body(json("items", hasSize(0)));
    }

    @Test
    void saysNothingNewToWhoHasTheLatestState() {
        String location = ada.asks();
        String resume =
                ada.awaits(location, "completed").get("generatedResumeId").asText();

        for (String address : List.of(location, "/api/v1/generated-resumes/" + resume + "/versions/1")) {
            String tag = ada.request().get(address).header("ETag");
            ada.request().header("If-None-Match", tag).get(address).then().statusCode(304);
        }
    }

    @Test
    void saysSoWhenADayHasGoneByAndNothingElse() throws SQLException {
        String location = ada.asks();
        ada.awaits(location, "completed");
        String tag = ada.request().get(location).header("ETag");

        AppRole.update("generation", ada.id, "update generations set expires_at = now() + interval '88 days 1 hour'");

        ada.request()
                .header("If-None-Match", tag)
                .get(location)
                .then()
                .statusCode(200)
                .body(json("daysUntilExpiration", equalTo(89)));
    }

    @Test
    void saysWhichVersionsItRead() {
        ada.resumeVersion = 3;
        String location = ada.withResumeServiceFailingAfterTheRequest(503).asks();
        ada.resumeVersion = 4;
        ada.resumeServiceIsBack();

        JsonNode done = ada.awaits(location, "completed");

        assertThat(done.get("resumeVersion").asInt()).isEqualTo(4);
        assertThat(done.get("vacancyVersion").asInt()).isZero();
        try (Events events = Events.connect()) {
            String told = events.awaitOne(
                            "vitae.generation.generation", done.get("id").asText(), "GenerationCompleted")
                    .data();
            assertThat(JsonNodes.read(told).get("resumeVersion").asInt()).isEqualTo(4);
        }
    }

    @Test
    void takesWishesATemplateAndADay() {
        String location = wishing(Map.of(
                        "resumeId",
                        ada.resume,
                        "vacancyId",
                        ada.vacancy,
                        "instructions",
                        Map.of("tone", "plain", "language", "de", "note", "No buzzwords."),
                        "templateId",
                        "modern",
                        "asOf",
                        "2020-02-29"))
                .statusCode(202)
                .body(json("instructions.language", equalTo("de")))
                .body(json("asOf", equalTo("2020-02-29")))
                .extract()
                .header("Location");

        JsonNode done = ada.awaits(location, "completed");

        assertThat(done.at("/matchAfter/asOf").asText()).isEqualTo("2020-02-29");
        assertThat(done.get("providerType").asText()).isEqualTo("local");
        assertThat(done.get("localReason").asText()).isEqualTo("no_platform_model");
        ada.request()
                .get("/api/v1/generated-resumes/"
                        + done.get("generatedResumeId").asText())
                .then()
                .body(json("templateId", equalTo("modern")));
    }

    @Test
    void refusesWishesThatAreNone() {
        Map<String, Object> body = Map.of(
                "resumeId",
                ada.resume,
                "vacancyId",
                ada.vacancy,
                "instructions",
                Map.of("language", "German", "note", "x".repeat(1001)),
                "asOf",
                "2026-02-30");

        wishing(body)
                .statusCode(422)
                .body(json(
                        "errors[*].pointer",
                        containsInAnyOrder("/instructions/language", "/instructions/note", "/asOf")));
        wishing(Map.of("resumeId", ada.resume, "vacancyId", ada.vacancy, "templateId", "no-such"))
                .statusCode(422)
                .body(json("errors[0].pointer", equalTo("/templateId")));
        ada.request().get("/api/v1/generations").then().body(json("items", hasSize(0)));
    }

    private io.restassured.response.ValidatableResponse wishing(Map<String, ?> body) {
        return ada.request()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/generations")
                .then();
    }

    @Test
    void refusesAFilterThatIsNoId() {
        ada.request()
                .get("/api/v1/generations?vacancyId=abc")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body(json("code", equalTo("vacancy_id_invalid")));
        ada.request()
                .get("/api/v1/generations?resumeId=1")
                .then()
                .statusCode(400)
                .body(json("code", equalTo("resume_id_invalid")));
    }

    @Test
    void refusesATokenThatHasExpired() {
        given().auth()
                .oauth2(TestTokens.expired(ada.id))
                .get("/api/v1/generations")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body(json("code", equalTo("token_expired")));
    }

    @Test
    void refusesAResumeOrVacancyThatIsNotThere() {
        ask(ada, UUID.randomUUID(), ada.vacancy, 404, "resume_not_found");
        ask(ada, ada.resume, UUID.randomUUID(), 404, "vacancy_not_found");
        ask(ada, bob.resume, ada.vacancy, 404, "resume_not_found");
        ask(ada, ada.resume, bob.vacancy, 404, "vacancy_not_found");

        ada.request().get("/api/v1/generations").then().body(json("items", hasSize(0)));
    }

    @Test
    void refusesARequestThatNamesNoSource() {
        ada.request()
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/generations")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body(json("errors[*].pointer", equalTo(List.of("/resumeId", "/vacancyId"))));
        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/generations")
                .then()
                .statusCode(401)
                .body(json("code", equalTo("token_missing")));
    }

    @Test
    void showsNothingOfItToSomebodyElse() {
        JsonNode done = ada.tailors();
        String location = "/api/v1/generations/" + done.get("id").asText();
        String resume =
                "/api/v1/generated-resumes/" + done.get("generatedResumeId").asText();

        for (String path : List.of(
                location,
                location + "/events",
                location + "/export?format=pdf",
                resume,
                resume + "/versions/1",
                resume + "/versions/1/export")) {
            bob.request().get(path).then().statusCode(404).body(json("code", equalTo("not_found")));
        }
        bob.request().post(location + "/cancel").then().statusCode(404);
        bob.request().get("/api/v1/generations").then().body(json("items", hasSize(0)));
    }

    @Test
    void stopsWhatIsCalledOff() throws SQLException {
        String location = ada.withResumeServiceFailingAfterTheRequest(503).asks();

        String cancelled = ada.request()
                .post(location + "/cancel")
                .then()
                .statusCode(200)
                .body(json("status", equalTo("cancelled")))
                .extract()
                .asString();
        ada.request().post(location + "/cancel").then().statusCode(200);
        ada.resumeServiceIsBack();
        await().until(() -> tasks(location) == 0);
        JsonNode done = ada.tailors();

        assertThat(JsonNodes.read(cancelled)).isEqualTo(ada.sees(location));
        assertThat(done.get("versionNumber").asInt()).isEqualTo(1);
        assertThat(AppRole.query("generation", ada.id, "select version_number from generated_resume_versions"))
                .hasSize(1);
        assertThat(ada.sees(location).get("status").asText()).isEqualTo("cancelled");
        ada.request()
                .post("/api/v1/generations/" + done.get("id").asText() + "/cancel")
                .then()
                .statusCode(409)
                .body(json("code", equalTo("generation_final")));
    }

    private static int tasks(String location) throws SQLException {
        String id = location.substring(location.lastIndexOf('/') + 1);
        return AppRole.of("generation")
                .read(Map.of("vitae.actor", "worker"), "select id from task where subject_id = '" + id + "'")
                .size();
    }

    private io.restassured.response.ValidatableResponse repeatable(String key, UUID vacancy) {
        return ada.request()
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(Map.of("resumeId", ada.resume, "vacancyId", vacancy))
                .post("/api/v1/generations")
                .then();
    }

    private static void ask(Person person, UUID resume, UUID vacancy, int status, String code) {
        person.request()
                .contentType(ContentType.JSON)
                .body(Map.of("resumeId", resume, "vacancyId", vacancy))
                .post("/api/v1/generations")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body(json("code", equalTo(code)));
    }
}
