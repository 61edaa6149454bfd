package dev.vitae.resume;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.Contracts;
import dev.vitae.testkit.Events;
import dev.vitae.testkit.Json;
import dev.vitae.testkit.TestTokens;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the service really publishes is what its schemas and samples promise. */
@ResumeServiceTest
class EventContractsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final UUID ada = UUID.randomUUID();
    private final UUID tenant = UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ResumeParsed",
                "ResumeUpdated",
                "ResumeDeleted",
                "ResumeExported",
                "BuilderDocumentExported",
                "SkillResumeChanged"
            })
    void shipsASampleThatFitsTheSchema(String type) {
        assertFits(type, Contracts.sample("resume", type));
    }

    @Test
    void publishesWhatItPromises() throws IOException {
        // When
        String id = inTenant()
                .multiPart("file", "cv.pdf", SampleFiles.pdf())
                .post("/api/v1/resumes")
                .then()
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("id");
        inTenant()
                .header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body("{\"content\": {\"summary\": \"In short.\"}}")
                .patch("/api/v1/resumes/" + id)
                .then()
                .statusCode(200);
        inTenant().get("/api/v1/resumes/" + id + "/export").then().statusCode(200);
        inTenant().delete("/api/v1/resumes/" + id).then().statusCode(204);
        String document = inTenant()
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/builder-documents")
                .then()
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("id");
        inTenant()
                .get("/api/v1/builder-documents/" + document + "/export")
                .then()
                .statusCode(200);

        // Then
        try (Events events = Events.connect()) {
            assertPublished(events.awaitOne("vitae.resume.resume", id, "ResumeDeleted"));
            assertPublished(events.awaitOne("vitae.resume.resume", id, "ResumeParsed"));
            assertPublished(events.awaitOne("vitae.resume.resume", id, "ResumeUpdated"));
            assertPublished(events.awaitOne("vitae.resume.export", id, "ResumeExported"));
            assertPublished(events.awaitOne("vitae.resume.export", document, "BuilderDocumentExported"));
            assertPublished(events.awaitOne("vitae.resume.skill-resume", ada.toString(), "SkillResumeChanged"));
            assertThat(events.all("vitae.resume.resume"))
                    .filteredOn(event -> event.key().equals(id))
                    .extracting(CloudEvent::type)
                    .containsExactly("ResumeParsed", "ResumeUpdated", "ResumeDeleted");
        }
    }

    @Test
    void publishesNothingPersonal() {
        String id = Api.uploadSample(ada, "geheim.pdf");
        Api.patch(ada, id, "{\"title\": \"geheim\", \"content\": {\"summary\": \"geheim\"}}")
                .statusCode(200);
        Api.as(ada).get("/api/v1/resumes/" + id + "/export").then().statusCode(200);
        Api.as(ada).delete("/api/v1/resumes/" + id).then().statusCode(204);

        try (Events events = Events.connect()) {
            CloudEvent exported = events.awaitOne("vitae.resume.export", id, "ResumeExported");
            assertThat(exported.data() + exported.headers()).doesNotContain("Ada", "Brennan", "geheim");
            events.awaitOne("vitae.resume.resume", id, "ResumeDeleted");
            assertThat(events.all("vitae.resume.resume"))
                    .filteredOn(event -> event.key().equals(id))
                    .hasSize(3)
                    .allSatisfy(event -> assertThat(event.data() + event.headers())
                            .doesNotContain("Ada", "Brennan", "example.com", "Java", "geheim"));
        }
    }

    private RequestSpecification inTenant() {
        return RestAssured.given().auth().oauth2(TestTokens.personInTenant(ada, tenant, "public"));
    }

    private static void assertPublished(CloudEvent event) throws IOException {
        assertFits(event.type(), event.data());
        JsonNode sample = JSON.readTree(Contracts.sample("resume", event.type()));
        assertThat(JSON.readTree(event.data()).fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(() -> sample.fieldNames());
        assertThat(event.headers())
                .containsEntry("ce_source", "/resume-service")
                .containsKey("traceparent");
    }

    private static void assertFits(String type, String json) {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Contracts.schema("resume", type));
        assertThat(schema.validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                .isEmpty();
    }
}
