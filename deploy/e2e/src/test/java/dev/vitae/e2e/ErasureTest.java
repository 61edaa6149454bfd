package dev.vitae.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.document.ResumeContent;
import dev.vitae.document.rendering.PdfOptions;
import dev.vitae.document.rendering.PdfRenderer;
import dev.vitae.local.Sample;
import dev.vitae.local.Service;
import dev.vitae.local.Stack;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever leaves is forgotten everywhere, though a service and Kafka are away meanwhile. */
@ExtendWith(TheStack.class)
class ErasureTest {

    private static final Duration RECOVERY = Duration.ofSeconds(90);

    private final String canary = "canary" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void leavesNothingOfAPersonAnywhere(Stack stack) {
        Person ada = Person.signedInAs(stack.baseUrl(), canary + "@example.com");
        Person bob = Person.signedIn(stack.baseUrl());
        usesEverything(ada);
        String bobsResume = bob.uploadsTheSampleResume();
        Everywhere everywhere = new Everywhere(stack, canary);
        assertThat(everywhere.databases())
                .as("the search finds what is there")
                .contains("identity", "resume", "vacancy", "generation", "sharing");

        String erasure;
        stack.killService(Service.VACANCY);
        try {
            erasure = ada.http()
                    .delete("/api/v1/me")
                    .then()
                    .statusCode(202)
                    .extract()
                    .path("erasureId");
            ada.http().get("/api/v1/me").then().statusCode(401);
            stack.broker().kill();
            stack.broker().restart();
            await().atMost(RECOVERY).untilAsserted(() -> assertThat(everywhere.missingSteps(erasure))
                    .containsExactly("vacancy"));
        } finally {
            stack.startService(Service.VACANCY);
        }

        await().atMost(RECOVERY).untilAsserted(() -> assertThat(everywhere.missingSteps(erasure))
                .isEmpty());
        assertThat(everywhere.databases()).isEmpty();
        assertThat(everywhere.topics()).isEmpty();
        assertThat(everywhere.logs()).isEmpty();
        ada.http().get("/api/v1/resumes").then().statusCode(401);
        bob.http().get("/api/v1/resumes/" + bobsResume).then().statusCode(200);
    }

    /** Leaves the canary in every place that a person can write to. */
    private void usesEverything(Person ada) {
        String resume = ada.upload(canary + ".pdf", resumeWithCanary())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        ObjectNode vacancy = new Sample().vacancy().deepCopy();
        vacancy.put("notes", canary);
        String vacancyId = ada.http()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", canary)
                .body(vacancy.toString())
                .post("/api/v1/vacancies")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        ada.awaitsCompletionOf(ada.asksFor(resume, vacancyId));
        ada.shares(Map.of("kind", "resume", "subjectId", resume, "label", canary));
        ada.http()
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "firstName", "Ada",
                        "lastName", canary,
                        "email", canary + "@example.com",
                        "country", "GB",
                        "searchRegion", "London",
                        "workFormat", "remote",
                        "languages", List.of(Map.of("language", "English", "level", "native"))))
                .put("/api/v1/me/profile")
                .then()
                .statusCode(201);
        ada.http()
                .contentType(ContentType.JSON)
                .body(Map.of("name", canary))
                .post("/api/v1/tenants")
                .then()
                .statusCode(201);
    }

    private byte[] resumeWithCanary() {
        ResumeContent sample = new Sample().resume();
        ResumeContent content = sample.withSummary(canary + " " + sample.summary());
        return new PdfRenderer().render(content, PdfOptions.of(content));
    }
}
