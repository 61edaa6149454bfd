package dev.vitae.e2e;

import static dev.vitae.testkit.Json.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.vitae.local.Sample;
import dev.vitae.local.Service;
import dev.vitae.local.Stack;
import dev.vitae.testkit.Json;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the text of a résumé to a link with one call, also where the process that does it is killed in the middle. */
@ExtendWith(TheStack.class)
class WorkflowTest {

    private static final Duration RECOVERY = Duration.ofSeconds(90);
    private static final String WORKFLOW =
            """
            {"name": "Apply", "content": {
              "inputs": [{"name": "cv", "type": "text"}, {"name": "job", "type": "vacancyId"}],
              "steps": [
                {"id": "parsed", "uses": "parse", "with": {"text": {"from": "input.cv"}}},
                {"id": "tailored", "uses": "tailor",
                 "with": {"resumeId": {"from": "parsed.resumeId"}, "vacancyId": {"from": "input.job"}}},
                {"id": "checked", "uses": "guard",
                 "with": {"generationId": {"from": "tailored.generationId"},
                          "generatedResumeId": {"from": "tailored.generatedResumeId"}}},
                {"id": "rendered", "uses": "render",
                 "with": {"generatedResumeId": {"from": "tailored.generatedResumeId"}}},
                {"id": "shared", "uses": "share",
                 "with": {"generatedResumeId": {"from": "tailored.generatedResumeId"}, "label": "Apply"}}]}}""";

    @Test
    void goesOnAtItsStepAfterAKillAndMakesNothingTwice(Stack stack) throws IOException {
        Person ada = Person.signedIn(stack.baseUrl());
        String name = new Sample().resume().personalInfo().fullName();
        String workflow = ada.http()
                .contentType(ContentType.JSON)
                .body(WORKFLOW)
                .post("/api/v1/resources")
                .then()
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("id");
        String vacancy = ada.collectsTheSampleVacancy();

        // When sharing-service is away, and the process is killed that has come so far
        stack.killService(Service.SHARING);
        Response asked;
        String run;
        try {
            asked = ada.http()
                    .contentType(ContentType.JSON)
                    .body(Map.of("inputs", Map.of("cv", textOfTheSample(), "job", vacancy)))
                    .post("/api/v1/resources/" + workflow + "/runs");
            run = Person.location(asked);
            await().atMost(RECOVERY).until(() -> "running".equals(status(ada, run, 4)));
            stack.killService(Service.GENERATION);
        } finally {
            stack.startService(Service.SHARING, Service.GENERATION);
        }

        // Then it goes on there
        await().atMost(RECOVERY).until(() -> "completed".equals(ada.read(run).getString("status")));
        Json done = ada.read(run);
        for (int step = 0; step < 4; step++) {
            assertThat(done.getInt("steps[" + step + "].attempts"))
                    .as("step " + step)
                    .isEqualTo(1);
        }
        for (String list : new String[] {"resumes", "generations", "generated-resumes", "shares"}) {
            ada.http().get("/api/v1/" + list).then().body(json("items", hasSize(1)));
        }
        ada.http().get("/api/v1/resources/" + workflow).then().body(json("executionCount", equalTo(1)));

        // and the link that was told at the beginning opens
        given().accept("application/json")
                .get(asked.as(Json.class).getString("links[0].url"))
                .then()
                .statusCode(200)
                .body(json("personalInfo.fullName", equalTo(name)));
    }

    private static String status(Person person, String run, int step) {
        return person.read(run).getString("steps[" + step + "].status");
    }

    private static String textOfTheSample() throws IOException {
        try (PDDocument document = Loader.loadPDF(new Sample().resumePdf())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
