package dev.vitae.generation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.testkit.Stub;
import dev.vitae.testkit.StubService;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every address of this service that takes an id, asked by somebody else: there is nothing there. */
@GenerationServiceTest
class ForeignIdsTest {

    private static final String LETTER =
            "{\"language\": \"en\", \"salutation\": \"Hello\", \"paragraphs\": [\"Hello.\"],"
                    + " \"closing\": \"Yours\"}";

    /** Bodies that would be good, of addresses that look at the body first. */
    private static final Map<String, String> BODIES = Map.of(
            "POST /api/v1/generations/{id}/diff/decisions", "{\"accept\": []}",
            "PATCH /api/v1/generations/{id}", "{\"kept\": true}",
            "POST /api/v1/resources/{id}/reports", "{\"reason\": \"Rude.\"}",
            "POST /api/v1/wizard-sessions/{id}/messages", "{\"text\": \"Hello\"}",
            "PUT /api/v1/generations/{id}/cover-letter", LETTER);

    @Stub("resume")
    StubService resumes;

    @Stub("vacancy")
    StubService vacancies;

    private JsonNode done;
    private String resource;
    private Wizard wizard;
    private String message;
    private String followed;
    private String run;

    @Test
    void areAnswered404Everywhere() {
        Person ada = Person.known(resumes, vacancies);
        done = ada.tailors();
        Versions.of(ada, done).adds("Second.");
        resource = resource(ada);
        wizard = Wizard.begunBy(ada);
        message = wizard.says("My e-mail is ada@example.com").get("id").asText();
        followed = wizard.follows("Ada Brennan");
        wizard.hears(followed);
        run = run(ada);
        JsonNode resourceBefore = ada.sees(resource);
        JsonNode session = wizard.sees();
        Person bob = Person.known(resumes, vacancies);
        JsonNode before = ada.sees(Versions.of(ada, done).resume);

        List<String> asked = new ArrayList<>();
        JsonNode paths = JsonNodes.read(given().accept("application/json")
                        .get("/q/openapi.json")
                        .asString())
                .get("paths");
        paths.fieldNames().forEachRemaining(path -> {
            // Operators alone ask for outcomes: others are refused whatever the id.
            if (path.startsWith("/api/v1/") && path.contains("{id}") && !path.contains("/generation-outcomes/")) {
                paths.get(path)
                        .fieldNames()
                        .forEachRemaining(method -> asked.add(method.toUpperCase(Locale.ROOT) + " " + path));
            }
        });

        assertThat(asked)
                .contains(
                        "GET /api/v1/generated-resumes/{id}/versions/{number}/artifact",
                        "POST /api/v1/generated-resumes/{id}/versions/{number}/restore",
                        "GET /api/v1/generations/{id}/export",
                        "DELETE /api/v1/resources/{id}",
                        "POST /api/v1/resources/{id}/forks",
                        "POST /api/v1/wizard-sessions/{id}/attachments",
                        "GET /api/v1/resource-runs/{id}/events",
                        "POST /api/v1/resource-runs/{id}/cancel",
                        "GET /api/v1/resources/{id}/tree",
                        "POST /api/v1/resources/{id}/runs",
                        "GET /api/v1/wizard-sessions/{id}/messages/{messageId}/events",
                        "POST /api/v1/wizard-sessions/{id}/messages/{messageId}/cancel",
                        "POST /api/v1/wizard-sessions/{id}/complete",
                        "POST /api/v1/wizard-sessions/{id}/messages/{messageId}/proposals/{number}/accept")
                .allSatisfy(endpoint ->
                        assertThat(status(bob, endpoint)).as(endpoint).isEqualTo(404));
        // What is looked at is there: she sees it.
        assertThat(asked)
                .filteredOn(endpoint -> endpoint.startsWith("GET ") && !endpoint.contains("cover-letter"))
                .filteredOn(endpoint -> !endpoint.equals("GET /api/v1/resources/{id}/diff"))
                .allSatisfy(endpoint ->
                        assertThat(status(ada, endpoint)).as(endpoint).isNotEqualTo(404));
        assertThat(ada.sees("/api/v1/resource-runs/" + run).get("status").asText())
                .isEqualTo("completed");
        assertThat(ada.sees(Versions.of(ada, done).resume)).isEqualTo(before);
        assertThat(ada.sees(resource)).isEqualTo(resourceBefore);
        assertThat(wizard.sees()).isEqualTo(session);
    }

    private String run(Person person) {
        String location = person.request()
                .contentType("application/json")
                .body(Map.of(
                        "inputs",
                        Map.of(
                                "resumeId", person.resume,
                                "vacancyId", person.vacancy,
                                "variables", Map.of("company", "Harbour"))))
                .post(resource + "/runs")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        person.awaits(location, "completed");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static String resource(Person person) {
        return person.request()
                .contentType("application/json")
                .body(ResourceOwner.prompt("Private").toString())
                .post("/api/v1/resources")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    /** What of hers stands behind that path. */
    private String subject(String path) {
        if (path.startsWith(Wizard.SESSIONS)) {
            return wizard.id;
        }
        if (path.startsWith("/api/v1/resource-runs")) {
            return run;
        }
        if (path.startsWith("/api/v1/resources")) {
            return resource.substring(resource.lastIndexOf('/') + 1);
        }
        return done.get(path.startsWith("/api/v1/generated-resumes") ? "generatedResumeId" : "id")
                .asText();
    }

    /** Of the two that are followed the person's own, else the assistant's. */
    private String messageOf(String path) {
        return path.endsWith("/events") || path.endsWith("/cancel")
                ? followed.replaceFirst(".*/messages/([^/]+)/events$", "$1")
                : message;
    }

    private int status(Person person, String endpoint) {
        String method = endpoint.substring(0, endpoint.indexOf(' '));
        String path = endpoint.substring(endpoint.indexOf(' ') + 1);
        RequestSpecification request = (path.endsWith("/unlisting")
                        ? ResourceOwner.admin().request()
                        : person.request())
                .header("If-Match", "*");
        if (path.endsWith("/attachments")) {
            return request.multiPart("file", "dot.png", new byte[] {1})
                    .post(path.replace("{id}", wizard.id))
                    .statusCode();
        }
        if (path.startsWith("/api/v1/generated-resumes") && path.endsWith("/diff")) {
            request.queryParam("from", 1).queryParam("to", 2);
        }
        if (!method.equals("GET") && !method.equals("DELETE")) {
            request.contentType(method.equals("PATCH") ? "application/merge-patch+json" : "application/json")
                    .body(BODIES.getOrDefault(endpoint, "{}"));
        }
        return request.request(
                        method,
                        path.replace("{id}", subject(path))
                                .replace("{messageId}", messageOf(path))
                                .replace("{number}", "1"))
                .statusCode();
    }
}
