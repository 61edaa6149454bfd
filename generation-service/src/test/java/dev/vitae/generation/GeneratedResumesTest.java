package dev.vitae.generation;

import static dev.vitae.testkit.Json.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.document.ContentJson;
import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.Contracts;
import dev.vitae.testkit.Stub;
import dev.vitae.testkit.StubService;
import dev.vitae.testkit.TestTokens;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a generation leaves for good, for its person and for the services that act for that person. */
@GenerationServiceTest
class GeneratedResumesTest {

    @Stub("resume")
    StubService resumes;

    @Stub("vacancy")
    StubService vacancies;

    private Person ada;
    private JsonNode done;
    private String resume;

    @BeforeEach
    void adaHasATailoredResume() {
        ada = Person.known(resumes, vacancies);
        done = ada.tailors();
        resume = "generated-resumes/" + done.get("generatedResumeId").asText();
    }

    @Test
    void showsAVersionToItsPerson() {
        ada.request()
                .get("/api/v1/" + resume + "/versions/1")
                .then()
                .statusCode(200)
                .body(json("content.personalInfo.fullName", equalTo("Ada Brennan")))
                .body(json("author", equalTo("generation")))
                .body(json("createdAt", notNullValue()));
        ada.request().get("/api/v1/" + resume + "/versions/2").then().statusCode(404);
        ada.request().get("/api/v1/" + resume + "/versions/first").then().statusCode(404);
    }

    @Test
    void saysNothingNewToWhoHasTheVersion() {
        String version = "/api/v1/" + resume + "/versions/1";
        String tag = ada.request().get(version).header("ETag");

        ada.request().header("If-None-Match", tag).get(version).then().statusCode(304);
        ada.request().header("If-None-Match", "\"other\"").get(version).then().statusCode(200);
    }

    @Test
    void answersItsNeighboursAsTheContractsSay() throws Exception {
        JsonNode answer = JsonNodes.read(
                service("generation.read", ada.id).get("/internal/" + resume).asString());
        JsonNode version = JsonNodes.read(service("generation.read", ada.id)
                .get("/internal/" + resume + "/versions/1")
                .asString());

        JsonNode versionSample = JsonNodes.read(Contracts.http("generation", "generated-resume-version"));
        assertThat(JsonNodes.members(answer))
                .containsExactlyInAnyOrderElementsOf(
                        JsonNodes.members(JsonNodes.read(Contracts.http("generation", "generated-resume"))));
        assertThat(JsonNodes.members(version)).containsExactlyInAnyOrderElementsOf(JsonNodes.members(versionSample));
        assertThat(new ContentJson().read(versionSample.get("content")).skills())
                .isNotEmpty();
        assertThat(version.get("content")).isEqualTo(done.get("content"));
    }

    @Test
    void tellsItsNeighboursTheScoreOfAVersion() {
        String versions = "/internal/" + resume + "/versions/";

        JsonNode first = JsonNodes.read(
                service("generation.read", ada.id).get(versions + "1/score").asString());
        JsonNode current = JsonNodes.read(service("generation.read", ada.id)
                .get(versions + "current/score")
                .asString());

        assertThat(first).isEqualTo(current);
        assertThat(JsonNodes.members(first))
                .containsExactlyInAnyOrderElementsOf(
                        JsonNodes.members(JsonNodes.read(Contracts.http("generation", "generated-resume-score"))));
        assertThat(first.get("versionNumber").asInt()).isEqualTo(1);
        assertThat(first.get("matchScore")).isEqualTo(done.get("matchScoreAfter"));
        service("generation.read", ada.id).get(versions + "2/score").then().statusCode(404);
        service("generation.read", UUID.randomUUID())
                .get(versions + "1/score")
                .then()
                .statusCode(404);
        service("resume.read", ada.id).get(versions + "1/score").then().statusCode(403);
    }

    @Test
    void tellsItsNeighboursWhatTheGenerationItselfSays() {
        JsonNode answer = JsonNodes.read(service("generation.read", ada.id)
                .get("/internal/generations/" + done.get("id").asText())
                .asString());

        JsonNode sample = JsonNodes.read(Contracts.http("generation", "generation"));
        assertThat(answer.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(() -> sample.fieldNames());
        assertThat(answer.get("status")).isEqualTo(sample.get("status"));
        assertThat(answer.get("content")).isEqualTo(done.get("content"));
    }

    @Test
    void doesNotLetAServiceInWithoutItsScopeOrItsPerson() {
        for (String internal : List.of(
                "/internal/" + resume, "/internal/generations/" + done.get("id").asText())) {
            service("generation.read", UUID.randomUUID()).get(internal).then().statusCode(404);
            service("resume.read", ada.id).get(internal).then().statusCode(403);
            ada.request().get(internal).then().statusCode(403);
            given().get(internal).then().statusCode(401);
        }
    }

    @Test
    void neverChangesAVersion() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() ->
                        AppRole.update("generation", ada.id, "update generated_resume_versions set content = '{}'"))
                .hasMessageContaining("permission denied");
    }

    private static RequestSpecification service(String scope, UUID actingFor) {
        return given().auth()
                .oauth2(TestTokens.service("sharing", scope))
                .header("Vitae-Acting-For", actingFor.toString());
    }
}
