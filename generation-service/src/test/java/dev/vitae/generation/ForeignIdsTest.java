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
            "POST /api/v1/wizard-sessions/{id}/messages", "{\"text\": \"Hello\"}",
            "PUT /api/v1/generations/{id}/cover-letter", LETTER);

    @Stub("resume")
    StubService resumes;

    @Stub("vacancy")
    StubService vacancies;

    private Wizard wizard;
    private String message;

    @Test
    void areAnswered404Everywhere() {
        Person ada = Person.known(resumes, vacancies);
        JsonNode done = ada.tailors();
        Versions.of(ada, done).adds("Second.");
        wizard = Wizard.begunBy(ada);
        message = wizard.says("My e-mail is ada@example.com").get("id").asText();
        JsonNode session = wizard.sees();
        Person bob = Person.known(resumes, vacancies);
        JsonNode before = ada.sees(Versions.of(ada, done).resume);

        List<String> asked = new ArrayList<>();
        JsonNode paths = JsonNodes.read(
                        given().accept("application/json").get("/openapi.json").asString())
                .get("paths");
        paths.fieldNames().forEachRemaining(path -> {
            if (path.startsWith("/api/v1/") && path.contains("{id}")) {
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
                        "POST /api/v1/wizard-sessions/{id}/attachments",
                        "POST /api/v1/wizard-sessions/{id}/complete",
                        "POST /api/v1/wizard-sessions/{id}/messages/{messageId}/proposals/{number}/accept")
                .allSatisfy(endpoint ->
                        assertThat(status(bob, endpoint, done)).as(endpoint).isEqualTo(404));
        assertThat(ada.sees(Versions.of(ada, done).resume)).isEqualTo(before);
        assertThat(wizard.sees()).isEqualTo(session);
    }

    private int status(Person person, String endpoint, JsonNode done) {
        String method = endpoint.substring(0, endpoint.indexOf(' '));
        String path = endpoint.substring(endpoint.indexOf(' ') + 1);
        boolean isGenerated = path.startsWith("/api/v1/generated-resumes");
        String id = isGenerated ? "generatedResumeId" : "id";
        RequestSpecification request = person.request().header("If-Match", "*");
        if (path.endsWith("/attachments")) {
            return request.multiPart("file", "dot.png", new byte[] {1})
                    .post(path.replace("{id}", wizard.id))
                    .statusCode();
        }
        if (isGenerated && path.endsWith("/diff")) {
            request.queryParam("from", 1).queryParam("to", 2);
        }
        if (!method.equals("GET") && !method.equals("DELETE")) {
            request.contentType(method.equals("PATCH") ? "application/merge-patch+json" : "application/json")
                    .body(BODIES.getOrDefault(endpoint, "{}"));
        }
        String subject =
                path.startsWith(Wizard.SESSIONS) ? wizard.id : done.get(id).asText();
        return request.request(
                        method,
                        path.replace("{id}", subject)
                                .replace("{messageId}", message)
                                .replace("{number}", "1"))
                .statusCode();
    }
}
