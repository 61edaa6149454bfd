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
import dev.vitae.testkit.TestTokens;
import io.restassured.RestAssured;
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

    @ParameterizedTest
    @ValueSource(strings = {"ResumeParsed", "SkillResumeChanged"})
    void shipsASampleThatFitsTheSchema(String type) {
        assertFits(type, Contracts.sample("resume", type));
    }

    @Test
    void publishesWhatItPromises() throws IOException {
        // When
        String id = RestAssured.given()
                .auth()
                .oauth2(TestTokens.personInTenant(ada, UUID.randomUUID(), "public"))
                .multiPart("file", "cv.pdf", SampleFiles.pdf())
                .post("/api/v1/resumes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        // Then
        try (Events events = Events.connect()) {
            assertPublished(events.awaitOne("vitae.resume.resume", id, "ResumeParsed"));
            assertPublished(events.awaitOne("vitae.resume.skill-resume", ada.toString(), "SkillResumeChanged"));
        }
    }

    @Test
    void publishesNothingPersonal() {
        String id = Api.uploadSample(ada, "geheim.pdf");

        try (Events events = Events.connect()) {
            CloudEvent parsed = events.awaitOne("vitae.resume.resume", id, "ResumeParsed");
            assertThat(parsed.data() + parsed.headers())
                    .doesNotContain("Ada", "Brennan", "example.com", "Java", "geheim");
        }
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
