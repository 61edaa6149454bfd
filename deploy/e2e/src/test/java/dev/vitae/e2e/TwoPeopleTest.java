package dev.vitae.e2e;

import static dev.vitae.testkit.Json.json;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.vitae.local.Stack;
import dev.vitae.testkit.Json;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nobody sees or changes what is somebody else's. */
@ExtendWith(TheStack.class)
class TwoPeopleTest {

    @Test
    void seeNothingOfEachOther(Stack stack) {
        Person ada = Person.signedIn(stack.baseUrl());
        Person bob = Person.signedIn(stack.baseUrl());
        String resume = ada.uploadsTheSampleResume();
        String vacancy = ada.collectsTheSampleVacancy();
        String generation = ada.asksFor(resume, vacancy);
        Json done = ada.awaitsCompletionOf(generation);
        String share = ada.http()
                .contentType(ContentType.JSON)
                .body(Map.of("kind", "resume", "subjectId", resume))
                .post("/api/v1/shares")
                .then()
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("id");

        String document = ada.begins(Map.of("source", Map.of("generationId", done.getString("id"))));

        for (String path : List.of(
                document,
                document + "/export?format=docx",
                document + "/preview.png?width=100",
                "/api/v1/resumes/" + resume,
                "/api/v1/resumes/" + resume + "/preview.png?width=100",
                "/api/v1/resumes/" + resume + "/file",
                "/api/v1/resumes/" + resume + "/versions",
                "/api/v1/resumes/" + resume + "/versions/1",
                "/api/v1/resumes/" + resume + "/export?format=docx",
                "/api/v1/resumes/" + resume + "/versions/1/export?format=text",
                "/api/v1/vacancies/" + vacancy,
                generation,
                generation + "/events",
                generation + "/export?format=pdf",
                "/api/v1/generated-resumes/" + done.getString("generatedResumeId"),
                "/api/v1/generated-resumes/" + done.getString("generatedResumeId") + "/versions/1",
                "/api/v1/generated-resumes/" + done.getString("generatedResumeId") + "/versions/1/export?format=html",
                "/api/v1/generated-resumes/" + done.getString("generatedResumeId") + "/versions/1/artifact",
                "/api/v1/generated-resumes/" + done.getString("generatedResumeId") + "/versions",
                "/api/v1/generated-resumes/" + done.getString("generatedResumeId") + "/diff?from=1&to=1",
                "/api/v1/shares/" + share)) {
            ada.http().get(path).then().statusCode(200);
            bob.http().get(path).then().statusCode(404).body(json("code", equalTo("not_found")));
        }
        for (String list : List.of(
                "/api/v1/resumes",
                "/api/v1/builder-documents",
                "/api/v1/vacancies",
                "/api/v1/jobs",
                "/api/v1/generations",
                "/api/v1/generated-resumes",
                "/api/v1/shares",
                "/api/v1/usage")) {
            bob.http().get(list).then().statusCode(200).body(json("items", hasSize(0)));
        }
        bob.http().get("/api/v1/skill-resume").then().statusCode(200).body(json("totals.skills", equalTo(0)));
        bob.http().delete("/api/v1/shares/" + share).then().statusCode(404);
        ada.http().get("/api/v1/shares/" + share).then().statusCode(200);
    }

    @Test
    void forkWhatIsSharedByLinkWhereItsPersonLetsThem(Stack stack) {
        Person ada = Person.signedIn(stack.baseUrl());
        Person bob = Person.signedIn(stack.baseUrl());
        String prompt = ada.http()
                .contentType(ContentType.JSON)
                .body(Map.of("name", "Be brief", "resourceType", "prompt", "content", Map.of("template", "Be brief.")))
                .post("/api/v1/resources")
                .then()
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("id");
        bob.http().get("/api/v1/resources/" + prompt).then().statusCode(404);

        forks(bob, ada.shares(Map.of("kind", "resource", "subjectId", prompt)))
                .then()
                .statusCode(404);
        forks(bob, ada.shares(Map.of("kind", "resource", "subjectId", prompt, "allowFork", true)))
                .then()
                .statusCode(201)
                .body(json("content.template", equalTo("Be brief.")))
                .body(json("parentResourceId", equalTo(prompt)));

        ada.http().get("/api/v1/resources/" + prompt).then().body(json("forkCount", equalTo(1)));
    }

    private static Response forks(Person person, String link) {
        String token = link.substring(link.lastIndexOf('/') + 1);
        return person.http()
                .contentType(ContentType.JSON)
                .body(Map.of("shareToken", token))
                .post("/api/v1/resources/forks");
    }

    @Test
    void cannotBuildOnWhatIsNotTheirs(Stack stack) {
        Person ada = Person.signedIn(stack.baseUrl());
        Person bob = Person.signedIn(stack.baseUrl());
        String resume = ada.uploadsTheSampleResume();
        String vacancy = ada.collectsTheSampleVacancy();

        bob.http()
                .contentType(ContentType.JSON)
                .body(Map.of("resumeId", resume, "vacancyId", bob.collectsTheSampleVacancy()))
                .post("/api/v1/generations")
                .then()
                .statusCode(404);
        bob.http()
                .contentType(ContentType.JSON)
                .body(Map.of("resumeId", bob.uploadsTheSampleResume(), "vacancyId", vacancy))
                .post("/api/v1/generations")
                .then()
                .statusCode(404);
        bob.http()
                .contentType(ContentType.JSON)
                .body(Map.of("kind", "resume", "subjectId", resume))
                .post("/api/v1/shares")
                .then()
                .statusCode(404);
    }

    @Test
    void cannotWriteOnWithWhatIsNotTheirs(Stack stack) {
        Person ada = Person.signedIn(stack.baseUrl());
        Person bob = Person.signedIn(stack.baseUrl());
        String resume = ada.uploadsTheSampleResume();
        String generation = ada.asksFor(resume, ada.collectsTheSampleVacancy());

        for (Map<String, String> source : List.of(
                Map.of("resumeId", resume),
                Map.of("generationId", generation.substring(generation.lastIndexOf('/') + 1)))) {
            bob.http()
                    .contentType(ContentType.JSON)
                    .body(Map.of("source", source))
                    .post("/api/v1/builder-documents")
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void mustBeSignedIn(Stack stack) {
        for (String path : List.of(
                "/api/v1/me",
                "/api/v1/resumes",
                "/api/v1/builder-documents",
                "/api/v1/skill-resume",
                "/api/v1/vacancies",
                "/api/v1/jobs",
                "/api/v1/generations",
                "/api/v1/generated-resumes",
                "/api/v1/shares",
                "/api/v1/usage")) {
            given().baseUri(stack.baseUrl())
                    .get(path)
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .body(json("code", equalTo("token_missing")));
        }
    }

    @Test
    void cannotReachTheInternalSide(Stack stack) {
        Person ada = Person.signedIn(stack.baseUrl());
        for (String path : List.of("/internal/resumes/" + ada.uploadsTheSampleResume(), "/q/health", "/q/metrics")) {
            ada.http().get(path).then().statusCode(404).contentType("application/problem+json");
        }
    }
}
