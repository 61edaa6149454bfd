package dev.vitae.resume.uploads;

import static dev.vitae.resume.Api.as;
import static dev.vitae.testkit.Json.json;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.vitae.resume.ResumeServiceTest;
import dev.vitae.testkit.Json;
import dev.vitae.testkit.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A service that runs something for a person keeps a text as their résumé. */
@ResumeServiceTest
class UploadTextTest {

    private static final String TEXT =
            """
            Priya Lindqvist
            priya@lindqvist.example

            Experience

            Senior Engineer
            Harbour Payments
            2019 - 2023
            - Led the move of settlement to Kafka.

            Skills
            Java, Kafka
            """;

    private final UUID priya = UUID.randomUUID();

    @Test
    void isOneResumeHoweverOftenItComes() {
        String key = UUID.randomUUID().toString();

        String first = keeps(key, "resume.write", TEXT)
                .statusCode(200)
                .body(json("versionNumber", equalTo(1)))
                .extract()
                .as(Json.class)
                .get("resumeId");
        keeps(key, "resume.write", TEXT).statusCode(200).body(json("resumeId", equalTo(first)));
        keeps(UUID.randomUUID().toString(), "resume.write", TEXT)
                .statusCode(200)
                .body(json("resumeId", equalTo(first)));

        as(priya).get("/api/v1/resumes").then().body(json("items", hasSize(1)));
        as(priya)
                .get("/api/v1/resumes/" + first)
                .then()
                .body(json("content.personalInfo.fullName", equalTo("Priya Lindqvist")))
                .body(json("content.skills", hasItem("Kafka")));
    }

    @Test
    void isRefusedFromWhoMayOnlyReadAndWhereThereIsNone() {
        keeps(UUID.randomUUID().toString(), "resume.read", TEXT).statusCode(403);
        keeps(UUID.randomUUID().toString(), "resume.write", " ")
                .statusCode(422)
                .body(json("code", equalTo("file_empty")));
    }

    private ValidatableResponse keeps(String key, String scope, String text) {
        return given().auth()
                .oauth2(TestTokens.service("generation", scope))
                .header("Vitae-Acting-For", priya.toString())
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(Map.of("text", text))
                .post("/internal/resumes")
                .then();
    }
}
