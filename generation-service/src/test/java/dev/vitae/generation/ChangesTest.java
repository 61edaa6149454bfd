package dev.vitae.generation;

import static dev.vitae.testkit.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.testkit.Contracts;
import dev.vitae.testkit.Stub;
import dev.vitae.testkit.StubService;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What tailoring changed, and the version that is made when a person takes some of it back. */
@GenerationServiceTest
class ChangesTest {

    @Stub("resume")
    StubService resumes;

    @Stub("vacancy")
    StubService vacancies;

    private Person ada;
    private JsonNode done;
    private String diff;

    @BeforeEach
    void adaHasATailoredResume() {
        ada = Person.known(resumes, vacancies);
        done = ada.tailors();
        diff = "/api/v1/generations/" + done.get("id").asText() + "/diff";
    }

    @Test
    void tellsEachChangeWithItsReasonAndItsSource() {
        ada.request()
                .get(diff)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body(json("versionNumber", equalTo(1)))
                .body(json("changes", not(empty())))
                .body(json("changes[*].path", everyItem(startsWith("/"))))
                .body(json("changes[*].reason.text", everyItem(not(equalTo("")))))
                .body(json("changes[*].kind", hasItem("moved")));
    }

    @Test
    void sendsThemOnceToWhoeverKeepsThem() {
        String tag = ada.request().get(diff).getHeader("ETag");

        ada.request()
                .header("If-None-Match", tag)
                .get(diff)
                .then()
                .statusCode(304)
                .header("ETag", equalTo(tag))
                .body(equalTo(""));
        ada.request().header("If-None-Match", "\"another\"").get(diff).then().statusCode(200);
    }

    @Test
    void givesTheSourceBackWhenNothingIsAccepted() {
        JsonNode version = version(decides(Map.of("accept", List.of()))
                .then()
                .statusCode(201)
                .header("Location", startsWith("/api/v1/generated-resumes/"))
                .body(json("versionNumber", equalTo(2)))
                .body(json("author", equalTo("person"))));

        assertThat(version.get("content")).isEqualTo(source()).isNotEqualTo(done.get("content"));
    }

    @Test
    void keepsWhatWasNotTakenBack() {
        int changes = ids().size();

        JsonNode version = version(decides(Map.of("reject", List.of()))
                .then()
                .statusCode(201)
                .body(json("note", equalTo("0 of " + changes + " changes taken back"))));

        assertThat(version.get("content")).isEqualTo(done.get("content"));
    }

    @Test
    void refusesChangesThatAreNoneAndBothListsAtOnce() {
        decides(Map.of("reject", List.of("skills.999")))
                .then()
                .statusCode(422)
                .body(json("errors[0].pointer", equalTo("/reject/0")))
                .body(json("errors[0].code", equalTo("change_unknown")));
        decides(Map.of("reject", List.of(), "accept", List.of())).then().statusCode(422);
        decides(Map.of()).then().statusCode(422);
    }

    @Test
    void makesOneVersionOfARequestThatIsSentTwice() {
        String key = UUID.randomUUID().toString();
        String first = decides(Map.of("accept", List.of()), key)
                .then()
                .statusCode(201)
                .extract()
                .asString();

        decides(Map.of("accept", List.of()), key).then().statusCode(201).body(equalTo(first));
    }

    @Test
    void isNothingOfSomebodyElse() {
        Person bob = Person.known(resumes, vacancies);

        bob.request().get(diff).then().statusCode(404);
        bob.request()
                .contentType(ContentType.JSON)
                .body(Map.of("accept", List.of()))
                .post(diff + "/decisions")
                .then()
                .statusCode(404);
        ada.request().get("/api/v1/" + version(2)).then().statusCode(404);
    }

    private String version(int number) {
        return "generated-resumes/" + done.get("generatedResumeId").asText() + "/versions/" + number;
    }

    private static JsonNode version(ValidatableResponse answer) {
        return JsonNodes.read(answer.extract().asString());
    }

    private JsonNode source() {
        JsonNode sample = JsonNodes.read(Contracts.http("resume", "resume"));
        return sample.get("content");
    }

    private List<String> ids() {
        return JsonNodes.read(ada.request().get(diff).asString()).get("changes").findValuesAsText("id");
    }

    private Response decides(Map<String, ?> decisions) {
        return decides(decisions, UUID.randomUUID().toString());
    }

    private Response decides(Map<String, ?> decisions, String key) {
        return ada.request()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(decisions)
                .post(diff + "/decisions");
    }
}
