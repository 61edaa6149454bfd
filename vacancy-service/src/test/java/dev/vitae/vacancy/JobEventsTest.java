package dev.vitae.vacancy;

import static dev.vitae.vacancy.Api.as;
import static dev.vitae.vacancy.Api.collected;
import static dev.vitae.vacancy.JobsApi.JOBS;
import static dev.vitae.vacancy.JobsApi.job;
import static dev.vitae.vacancy.JobsApi.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.Contracts;
import dev.vitae.testkit.Events;
import dev.vitae.testkit.Json;
import dev.vitae.testkit.Stub;
import dev.vitae.testkit.StubService;
import dev.vitae.testkit.TestTokens;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of jobs is what the schemas promise, and names, notes and addresses are not. */
@VacancyServiceTest
class JobEventsTest {

    private static final String TOPIC = "vitae.vacancy.job";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Stub("generation")
    StubService generations;

    private final JobsApi ada = JobsApi.ofSomebody();

    @ParameterizedTest
    @ValueSource(strings = {"JobChanged", "JobStatusChanged", "JobDeleted"})
    void shipSamplesThatFitTheirSchemas(String type) {
        assertFits(type, Contracts.sample("vacancy", type));
    }

    @Test
    void tellOfAJobFromItsBeginningToItsEnd() throws JsonProcessingException {
        UUID sent = UUID.randomUUID();
        generations.reset();
        generations.answer(
                "GET",
                "/internal/generated-resumes/" + sent + "/versions/current/score",
                200,
                Contracts.http("generation", "generated-resume-score"));
        String vacancy = collected(ada.user());
        String id = ada.tracked(with(job("Secret title", "Canary Corp", "saved"), "vacancyId", vacancy));
        as(ada.user())
                .contentType(ContentType.JSON)
                .header("If-Match", ada.etag(id))
                .body(Map.of("status", "applied", "note", "Canary note"))
                .post(JOBS + "/" + id + "/status")
                .then()
                .statusCode(200);
        as(ada.user())
                .contentType(ContentType.JSON)
                .header("If-Match", ada.etag(id))
                .body(Map.of("kind", "generated_resume", "id", sent))
                .put(JOBS + "/" + id + "/sent")
                .then()
                .statusCode(200);
        ada.patch(id, "{\"company\": \"Canary Corp\"}").statusCode(200);
        ada.delete(id).statusCode(204);

        List<CloudEvent> told = of(id);
        assertThat(told)
                .extracting(CloudEvent::type)
                .containsExactly("JobChanged", "JobStatusChanged", "JobChanged", "JobChanged", "JobDeleted");
        assertThat(told).allSatisfy(event -> {
            assertFits(event.type(), event.data());
            assertThat(event.data()).doesNotContain("Canary", "Secret");
        });
        assertThat(payload(told.get(0)))
                .isEqualTo(JSON.valueToTree(Map.of(
                        "jobId", id, "jobVersion", 0, "userId", ada.user(), "status", "saved", "vacancyId", vacancy)));
        assertThat(payload(told.get(1)))
                .isEqualTo(JSON.valueToTree(
                        Map.of("jobId", id, "jobVersion", 1, "userId", ada.user(), "from", "saved", "to", "applied")));
        assertThat(payload(told.get(3)).path("sent"))
                .isEqualTo(JSON.valueToTree(Map.of("kind", "generated_resume", "id", sent, "version", 1)));
        assertThat(payload(told.get(4))).isEqualTo(JSON.valueToTree(Map.of("jobId", id, "userId", ada.user())));
    }

    @Test
    void nameTheTenantOfAJobThatHasOne() throws JsonProcessingException {
        UUID tenant = UUID.randomUUID();
        String id = RestAssured.given()
                .auth()
                .oauth2(TestTokens.personInTenant(ada.user(), tenant, "public"))
                .contentType(ContentType.JSON)
                .body(job("Engineer", "Acme", "saved"))
                .post(JOBS)
                .then()
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("id");
        ada.delete(id).statusCode(204);

        List<CloudEvent> told = of(id);
        assertThat(told).hasSize(2);
        for (CloudEvent event : told) {
            assertFits(event.type(), event.data());
            assertThat(payload(event).path("tenantId").asText()).isEqualTo(tenant.toString());
        }
    }

    /** Until it is told that the job is gone. */
    private static List<CloudEvent> of(String job) {
        try (Events events = Events.connect()) {
            events.awaitOne(TOPIC, job, "JobDeleted");
            return events.all(TOPIC).stream()
                    .filter(event -> event.key().equals(job))
                    .toList();
        }
    }

    private static JsonNode payload(CloudEvent event) throws JsonProcessingException {
        return JSON.readTree(event.data());
    }

    private static void assertFits(String type, String payload) {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Contracts.schema("vacancy", type));
        assertThat(schema.validate(
                        payload,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                .isEmpty();
    }
}
