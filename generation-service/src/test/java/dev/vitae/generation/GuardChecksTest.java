package dev.vitae.generation;

import static dev.vitae.testkit.Json.json;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.vitae.testkit.Stub;
import dev.vitae.testkit.StubService;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The guard over HTTP. */
@GenerationServiceTest
class GuardChecksTest {

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
    void passesTheSameFactInOtherWords() {
        asks(Map.of("source", job("Served 2,000,000 users"), "tailored", job("Served 2M users")))
                .statusCode(200)
                .body(json("supported", equalTo(true)))
                .body(json("findings", empty()));
    }

    @Test
    void namesTheClaimItsPlaceAndWhatTheSourceSays() {
        asks(Map.of("source", job("Served 2,000,000 users"), "tailored", job("Served 20M users")))
                .statusCode(200)
                .body(json("supported", equalTo(false)))
                .body(json("findings[*].kind", contains("number")))
                .body(json("findings[*].severity", contains("high")))
                .body(json("findings[*].path", contains("/experience/0/description")))
                .body(json("findings[*].claim", contains("20M")))
                .body(json("findings[*].sourceQuote", contains("Served 2,000,000 users")));
    }

    @Test
    void reckonsAJobThatGoesOnToTheDayThatCountsAsToday() {
        Map<String, Object> source = job("Served 2,000,000 users");
        Map<String, Object> tailored = new HashMap<>(source);
        tailored.put("summary", "Backend Engineer for more than five years.");

        asks(Map.of("source", source, "tailored", tailored, "asOf", "2022-01-01"))
                .statusCode(200)
                .body(json("findings[*].kind", contains("tenure")));
        asks(Map.of("source", source, "tailored", tailored, "asOf", "2032-01-01"))
                .statusCode(200)
                .body(json("supported", equalTo(true)));
        asks(Map.of("source", source, "tailored", tailored, "asOf", "soon"))
                .statusCode(422)
                .body(json("errors[*].pointer", contains("/asOf")));
    }

    @Test
    void asksForBoth() {
        asks(Map.of("source", job("Served users")))
                .statusCode(422)
                .body(json("errors[*].pointer", contains("/tailored")));
    }

    @Test
    void saysWhichMemberBreaksARule() {
        asks(Map.of("source", job("x"), "tailored", Map.of("skills", List.of("x".repeat(256)))))
                .statusCode(422)
                .body(json("errors[*].pointer", contains("/tailored/skills/0")));
    }

    @Test
    void isForThoseWhoSignedIn() {
        given().contentType(ContentType.JSON)
                .body(Map.of("source", job("x"), "tailored", job("x")))
                .when()
                .post("/api/v1/guard-checks")
                .then()
                .statusCode(401);
    }

    private static Map<String, Object> job(String description) {
        return Map.of(
                "experience",
                List.of(Map.of(
                        "company", "Harbour Payments",
                        "position", "Backend Engineer",
                        "startDate", "2020-01",
                        "description", description)));
    }

    private ValidatableResponse asks(Map<String, Object> body) {
        return ada.request()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/guard-checks")
                .then();
    }
}
