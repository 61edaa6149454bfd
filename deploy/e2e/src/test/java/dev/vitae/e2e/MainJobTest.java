package dev.vitae.e2e;

import static dev.vitae.testkit.Json.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import dev.vitae.local.Sample;
import dev.vitae.local.Stack;
import dev.vitae.testkit.Json;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What Vitae is for, over HTTP, on the services as they are packaged. */
@ExtendWith(TheStack.class)
class MainJobTest {

    private static final Duration EVENTS = Duration.ofSeconds(60);

    @Test
    void turnsAResumeAndAVacancyIntoATailoredPdfALinkAUsageLineAndSkillCounts(Stack stack) throws Exception {
        Person ada = Person.signedIn(stack.baseUrl());
        String name = new Sample().resume().personalInfo().fullName();

        // When
        Json resume = ada.upload("resume.pdf", new Sample().resumePdf()).as(Json.class);
        String vacancy = ada.collectsTheSampleVacancy();
        String location = ada.asksFor(resume.getString("id"), vacancy);
        Json generation = ada.awaitsCompletionOf(location);

        // Then the file was read, and the tailored résumé says it better
        assertThat(resume.getString("content.personalInfo.fullName")).isEqualTo(name);
        assertThat(generation.getInt("matchScoreBefore")).isBetween(1, 100);
        assertThat(generation.getInt("matchScoreAfter")).isGreaterThan(generation.getInt("matchScoreBefore"));
        assertThat(generation.getInt("versionNumber")).isEqualTo(1);

        // and it comes as a PDF
        byte[] pdf = ada.http()
                .get(location + "/export?format=pdf")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", startsWith("attachment"))
                .extract()
                .asByteArray();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains(name);
        }

        // and can be shared with whoever has the link
        String url =
                ada.shares(Map.of("kind", "generated_resume", "subjectId", generation.getString("generatedResumeId")));
        given().accept("text/html").get(url).then().statusCode(200).body(containsString(name));
        given().accept("application/json")
                .get(url)
                .then()
                .statusCode(200)
                .body(json("personalInfo.fullName", equalTo(name)));
        given().get(url + ".pdf").then().statusCode(200).contentType("application/pdf");

        // and the events have had their effects
        await().atMost(EVENTS).untilAsserted(() -> {
            assertThat(ada.uses("generate")).isEqualTo(1);
            assertThat(ada.uses("parse")).isEqualTo(1);
            assertThat(ada.uses("export")).isEqualTo(1);
            assertThat(ada.skillUses()).isPositive();
        });
        await().atMost(EVENTS).untilAsserted(() -> ada.http()
                .get("/api/v1/vacancies/" + vacancy)
                .then()
                .body(json("latestGeneration.matchScoreAfter", equalTo(generation.getInt("matchScoreAfter"))))
                .body(json("termsPreview[*].importance", hasItem("required"))));
    }

    @Test
    void sharesAResumeAndTheSkillsResumeToo(Stack stack) {
        Person ada = Person.signedIn(stack.baseUrl());
        String resume = ada.uploadsTheSampleResume();

        for (Map<String, String> share :
                java.util.List.of(Map.of("kind", "resume", "subjectId", resume), Map.of("kind", "skill_resume"))) {
            String url = ada.shares(share);
            given().accept("text/html").get(url).then().statusCode(200).contentType(containsString("text/html"));
            given().get(url + ".pdf").then().statusCode(200).contentType("application/pdf");
        }
        ada.http()
                .contentType(ContentType.JSON)
                .body(Map.of("kind", "resource", "subjectId", resume))
                .post("/api/v1/shares")
                .then()
                .statusCode(404);
    }

    @Test
    void showsTheStagesOfAGenerationAsTheyHappen(Stack stack) {
        Person ada = Person.signedIn(stack.baseUrl());
        String location = ada.asksFor(ada.uploadsTheSampleResume(), ada.collectsTheSampleVacancy());
        ada.awaitsCompletionOf(location);

        String stream =
                ada.http().accept("text/event-stream").get(location + "/events").asString();

        assertThat(stream).contains("id:").contains("completed");
    }
}
