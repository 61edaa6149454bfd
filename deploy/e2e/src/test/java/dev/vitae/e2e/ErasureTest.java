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
import dev.vitae.testkit.Json;
import io.restassured.http.ContentType;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
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
        invites(bob, canary + "@example.com");
        String adasId = ada.id();
        assertThat(everywhere.databases())
                .as("the search finds what is there")
                .contains("identity", "resume", "vacancy", "generation", "sharing");
        assertThat(everywhere.rowsOf(adasId)).isGreaterThan(10);
        assertThat(new Everywhere(stack, adasId).topics()).isNotEmpty();
        assertThat(new Everywhere(stack, "started in").logs()).isNotEmpty();

        String erasure;
        stack.killService(Service.VACANCY);
        try {
            erasure = ada.http()
                    .delete("/api/v1/me")
                    .then()
                    .statusCode(202)
                    .extract()
                    .as(Json.class)
                    .get("erasureId");
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
        assertThat(everywhere.rowsOf(adasId)).isZero();
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
                .as(Json.class)
                .get("id");
        ObjectNode vacancy = new Sample().vacancy().deepCopy();
        vacancy.put("notes", canary);
        vacancy.put("jobPosition", canary + " Engineer");
        vacancy.put(
                "description",
                "Must have: " + canary + "\n" + vacancy.get("description").asText());
        String vacancyId = ada.http()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", canary)
                .body(vacancy.toString())
                .post("/api/v1/vacancies")
                .then()
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("id");
        ada.awaitsCompletionOf(ada.asksFor(resume, vacancyId));
        ada.shares(Map.of("kind", "resume", "subjectId", resume, "label", canary));
        ada.begins(Map.of("title", canary, "resumeData", Map.of("summary", canary)));
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
        ada.http()
                .contentType("image/png")
                .body(picture())
                .put("/api/v1/me/profile/picture")
                .then()
                .statusCode(200);
        String export = ada.http()
                .post("/api/v1/me/exports")
                .then()
                .statusCode(202)
                .extract()
                .as(Json.class)
                .get("id");
        await().atMost(RECOVERY).until(() -> ada.read("/api/v1/me/exports/" + export)
                .getString("state")
                .equals("ready"));
    }

    /** Somebody else writes the address down, too. */
    private static void invites(Person bob, String email) {
        String company = bob.http()
                .contentType(ContentType.JSON)
                .body(Map.of("name", "Bob's"))
                .post("/api/v1/tenants")
                .then()
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("id");
        bob.http()
                .contentType(ContentType.JSON)
                .body(Map.of("email", email, "role", "member"))
                .post("/api/v1/tenants/" + company + "/invitations")
                .then()
                .statusCode(201);
    }

    private static byte[] picture() {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    private byte[] resumeWithCanary() {
        ResumeContent sample = new Sample().resume();
        ResumeContent content = sample.withSummary(canary + " " + sample.summary());
        return new PdfRenderer().render(content, PdfOptions.of(content));
    }
}
