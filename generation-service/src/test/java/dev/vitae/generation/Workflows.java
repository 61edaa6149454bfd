package dev.vitae.generation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.kit.idempotency.Idempotency;
import dev.vitae.testkit.StubService;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a person has run, beside services that keep what its steps send them. */
record Workflows(Person person, StubService resumes, StubService sharing) {

    /** From a text to a link. */
    static final String WHOLE =
            """
            {"inputs": [{"name": "cv", "type": "text"}, {"name": "job", "type": "vacancyId"}],
             "steps": [
               {"id": "parsed", "uses": "parse", "with": {"text": {"from": "input.cv"}}},
               {"id": "tailored", "uses": "tailor",
                "with": {"resumeId": {"from": "parsed.resumeId"}, "vacancyId": {"from": "input.job"}}},
               {"id": "checked", "uses": "guard",
                "with": {"generationId": {"from": "tailored.generationId"},
                         "generatedResumeId": {"from": "tailored.generatedResumeId"},
                         "versionNumber": {"from": "tailored.versionNumber"}}},
               {"id": "rendered", "uses": "render",
                "with": {"generatedResumeId": {"from": "tailored.generatedResumeId"},
                         "versionNumber": {"from": "tailored.versionNumber"}}},
               {"id": "shared", "uses": "share",
                "with": {"generatedResumeId": {"from": "tailored.generatedResumeId"}, "days": 30}}]}""";

    static final UUID SHARE = UUID.randomUUID();

    static Workflows of(Person person, StubService resumes, StubService sharing) {
        resumes.answer(
                "POST",
                "/internal/resumes",
                200,
                "{\"resumeId\": \"%s\", \"versionNumber\": 1}".formatted(person.resume));
        Workflows workflows = new Workflows(person, resumes, sharing);
        workflows.sharingIsBack();
        return workflows;
    }

    void sharingIsBack() {
        sharing.answer("POST", "/internal/shares", 200, "{\"id\": \"" + SHARE + "\"}");
    }

    void sharingRefuses() {
        sharing.answer("POST", "/internal/shares", request -> StubService.Answer.problem(404, "not_found"));
    }

    /** Where a new resource is. */
    String writes(String type, String content) {
        return person.request()
                .contentType(ContentType.JSON)
                .body("{\"name\": \"Mine\", \"resourceType\": \"%s\", \"content\": %s}".formatted(type, content))
                .post(ResourceOwner.RESOURCES)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    ValidatableResponse asks(String resource, Map<String, ?> inputs) {
        return asks(person.request(), resource, inputs);
    }

    ValidatableResponse asksAs(String key, String resource, Map<String, ?> inputs) {
        return asks(person.request().header(Idempotency.HEADER, key), resource, inputs);
    }

    static ValidatableResponse asks(RequestSpecification request, String resource, Map<String, ?> inputs) {
        return request.contentType(ContentType.JSON)
                .body(Map.of("inputs", inputs))
                .post(resource + "/runs")
                .then();
    }

    /** Where the run is. */
    String runs(String resource, Map<String, ?> inputs) {
        return asks(resource, inputs).statusCode(202).extract().header("Location");
    }

    Map<String, ?> textAndVacancy() {
        return Map.of("cv", "Ada Brennan", "job", person.vacancy);
    }

    Map<String, ?> both() {
        return Map.of("resumeId", person.resume, "vacancyId", person.vacancy);
    }

    JsonNode ends(String run, String status) {
        return person.awaits(run, status);
    }

    /** What this person's steps have sent there. */
    List<StubService.Request> sent(StubService service, String path) {
        return service.requests().stream()
                .filter(request -> request.method().equals("POST")
                        && request.path().equals(path)
                        && person.id.toString().equals(request.headers().get("vitae-acting-for")))
                .toList();
    }

    static byte[] hash(JsonNode share) {
        return Base64.getDecoder().decode(share.get("tokenHash").asText());
    }
}
