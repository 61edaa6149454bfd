package dev.vitae.generation;

import static dev.vitae.testkit.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.Contracts;
import dev.vitae.testkit.Events;
import dev.vitae.testkit.Stub;
import dev.vitae.testkit.StubService;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A résumé is removed: its generations go with it, what was made of it stays. */
@GenerationServiceTest
class GoneResumesTest {

    @Stub("resume")
    StubService resumes;

    @Stub("vacancy")
    StubService vacancies;

    private Person ada;

    @BeforeEach
    void adaSignsIn() {
        ada = Person.known(resumes, vacancies);
    }

    @Test
    void removesGenerationsAndKeepsTheVersions() {
        JsonNode done = ada.tailors();
        String location = "/api/v1/generations/" + done.get("id").asText();

        deleted(ada.resume, ada.id);

        await().untilAsserted(() -> ada.request().get(location).then().statusCode(404));
        ada.request()
                .get("/api/v1/generated-resumes/"
                        + done.get("generatedResumeId").asText() + "/versions/1")
                .then()
                .statusCode(200);
        try (Events events = Events.connect()) {
            String gone = events.awaitOne(
                            "vitae.generation.generation", done.get("id").asText(), "GenerationDeleted")
                    .data();
            assertThat(JsonNodes.read(gone).get("reason").asText()).isEqualTo("resume_deleted");
        }
    }

    @Test
    void endsTheWorkThatIsUnderWay() {
        String running = ada.withResumeServiceStallingAfterTheRequest().asks();
        ada.awaits(running, "running");

        deleted(ada.resume, ada.id);

        assertThat(ada.awaits(running, "failed").get("failureCode").asText()).isEqualTo("resume_gone");
        ada.resumeServiceIsBack();
    }

    @Test
    void takesNothingInThatComesLate() throws Exception {
        deleted(ada.resume, ada.id);
        await().until(() -> !AppRole.query("generation", ada.id, "select 1 from gone_resumes")
                .isEmpty());

        // resume-service still answers, as it may to who asked before the removal.
        ada.post().statusCode(404).body(json("code", equalTo("resume_not_found")));
    }

    @Test
    void leavesWhatBelongsToSomebodyElse() throws Exception {
        Person bob = Person.known(resumes, vacancies);
        JsonNode done = ada.tailors();

        deleted(ada.resume, bob.id);
        await().until(() -> !AppRole.query("generation", bob.id, "select 1 from gone_resumes")
                .isEmpty());

        ada.sees("/api/v1/generations/" + done.get("id").asText());
    }

    static void deleted(UUID resume, UUID user) {
        ObjectNode payload = (ObjectNode) JsonNodes.read(Contracts.sample("resume", "ResumeDeleted"));
        payload.put("resumeId", resume.toString()).put("userId", user.toString());
        try (Events events = Events.connect()) {
            events.publish(
                    "vitae.resume.resume",
                    CloudEvent.of(resume.toString(), "ResumeDeleted", "/resume-service", payload.toString()));
        }
    }
}
