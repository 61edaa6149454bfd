package dev.vitae.resume.resumes;

import static dev.vitae.resume.Api.as;
import static dev.vitae.resume.Api.patch;
import static dev.vitae.resume.Api.serviceFor;
import static dev.vitae.resume.Api.uploadSample;
import static dev.vitae.testkit.Json.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.resume.Members;
import dev.vitae.resume.ResumeServiceTest;
import dev.vitae.testkit.Contracts;
import dev.vitae.testkit.Json;
import dev.vitae.testkit.TestTokens;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ResumeServiceTest
class ReadingTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final UUID ada = UUID.randomUUID();
    private final UUID bob = UUID.randomUUID();

    @Test
    void showsAResumeAgainAndSaysWhenItHasNotChanged() {
        String id = uploadSample(ada, "cv.pdf");

        String tag = as(ada).get("/api/v1/resumes/" + id)
                .then()
                .statusCode(200)
                .body(json("id", equalTo(id)))
                .body(json("content.personalInfo.fullName", equalTo("Ada Brennan")))
                .body(json("origins['/personalInfo/fullName'].page", equalTo(1)))
                .body(json("origins['/personalInfo/fullName'].line", equalTo(1)))
                .extract()
                .header("ETag");

        as(ada).header("If-None-Match", tag)
                .get("/api/v1/resumes/" + id)
                .then()
                .statusCode(304)
                .header("ETag", tag);
    }

    @Test
    void listsNewestFirstPageByPage() {
        String newest = null;
        for (int i = 1; i <= 5; i++) {
            newest = uploadSample(ada, "cv-" + i + ".pdf");
        }

        var first = as(ada).queryParam("limit", 2)
                .get("/api/v1/resumes")
                .then()
                .statusCode(200)
                .body(json("items[*].title", equalTo(List.of("cv-5", "cv-4"))))
                .body(json("items[0].content", nullValue()))
                .body(json("items[0].fileUrl", equalTo("/api/v1/resumes/" + newest + "/file")))
                .body(json("items[0].isDefault", equalTo(false)))
                .body(json("items[0].sourceFileType", equalTo("pdf")))
                .header("Link", containsString("rel=\"next\""))
                .extract();
        as(ada).queryParam("limit", 3)
                .queryParam("cursor", first.as(Json.class).getString("next"))
                .get("/api/v1/resumes")
                .then()
                .body(json("items[*].title", equalTo(List.of("cv-3", "cv-2", "cv-1"))))
                .body(json("items[2].isDefault", equalTo(true)))
                .body(json("next", nullValue()));
    }

    @Test
    void hidesResumesFromEverybodyElse() {
        String id = uploadSample(ada, "cv.pdf");

        for (String path : List.of(
                "/api/v1/resumes/" + id,
                "/api/v1/resumes/" + id + "/file",
                "/api/v1/resumes/" + id + "/versions",
                "/api/v1/resumes/" + id + "/versions/1")) {
            as(bob).get(path).then().statusCode(404).body(json("code", equalTo("not_found")));
        }
        as(bob).delete("/api/v1/resumes/" + id).then().statusCode(404);
        as(bob).post("/api/v1/resumes/" + id + "/versions/1/restore").then().statusCode(404);
        patch(bob, id, "{\"title\": \"Bob’s\"}").statusCode(404);
        as(bob).header("If-Match", "*")
                .contentType("application/json")
                .body("{\"title\": \"Bob’s\", \"content\": {}}")
                .put("/api/v1/resumes/" + id)
                .then()
                .statusCode(404);
        as(bob).get("/api/v1/resumes").then().statusCode(200).body(json("items", hasSize(0)));
        serviceFor(bob).get("/internal/resumes/" + id).then().statusCode(404);
    }

    @Test
    void answersNotFoundForAnIdThatIsNone() {
        for (String id : List.of(UUID.randomUUID().toString(), "42")) {
            as(ada).get("/api/v1/resumes/" + id)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body(json("code", equalTo("not_found")));
        }
    }

    @Test
    void givesAServiceWhatItsContractSays() throws IOException {
        String id = uploadSample(ada, "cv.pdf");
        JsonNode sample = JSON.readTree(Contracts.http("resume", "resume"));

        JsonNode answer = JSON.readTree(serviceFor(ada)
                .get("/internal/resumes/" + id)
                .then()
                .statusCode(200)
                .extract()
                .asString());

        assertThat(answer.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(() -> sample.fieldNames());
        assertThat(answer.get("version").isInt()).isTrue();
        assertThat(Members.of(sample.get("content"))).containsAll(Members.of(answer.get("content")));
        assertThat(answer.at("/content/personalInfo")).isEqualTo(sample.at("/content/personalInfo"));
        assertThat(answer.at("/content/skills")).isEqualTo(sample.at("/content/skills"));
    }

    @Test
    void tellsAServiceWhatAVersionSaid() throws IOException {
        String versions = "/internal/resumes/" + uploadSample(ada, "cv.pdf") + "/versions/";
        JsonNode sample = JSON.readTree(Contracts.http("resume", "resume-version-content"));

        JsonNode first = JSON.readTree(serviceFor(ada)
                .get(versions + "1/content")
                .then()
                .statusCode(200)
                .extract()
                .asString());

        assertThat(first.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(() -> sample.fieldNames());
        assertThat(first.get("version").asInt()).isEqualTo(1);
        assertThat(first.at("/content/skills")).isNotEmpty();
        serviceFor(ada).get(versions + "2/content").then().statusCode(404).body(json("code", equalTo("not_found")));
    }

    @Test
    void tellsAServiceWhichVersionIsTheCurrentOneAndWhichAreThere() throws IOException {
        String versions = "/internal/resumes/" + uploadSample(ada, "cv.pdf") + "/versions/";
        JsonNode sample = JSON.readTree(Contracts.http("resume", "resume-version"));

        JsonNode now = JSON.readTree(serviceFor(ada)
                .get(versions + "current")
                .then()
                .statusCode(200)
                .extract()
                .asString());

        assertThat(now.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(() -> sample.fieldNames());
        assertThat(now.get("versionNumber").asInt()).isEqualTo(1);
        serviceFor(ada).get(versions + "1").then().statusCode(200).body(json("versionNumber", equalTo(1)));
        serviceFor(ada).get(versions + "2").then().statusCode(404).body(json("code", equalTo("not_found")));
        serviceFor(UUID.randomUUID()).get(versions + "1").then().statusCode(404);
        serviceFor(UUID.randomUUID()).get(versions + "current").then().statusCode(404);
        as(ada).get(versions + "current").then().statusCode(403);
    }

    @Test
    void givesServicesNothingWithoutTheScopeOrThePerson() {
        String path = "/internal/resumes/" + uploadSample(ada, "cv.pdf");

        as(ada).get(path).then().statusCode(403);
        given().auth()
                .oauth2(TestTokens.service("sharing", "generation.read"))
                .header("Vitae-Acting-For", ada.toString())
                .get(path)
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(TestTokens.service("sharing", "resume.read"))
                .get(path)
                .then()
                .statusCode(400)
                .body(json("code", equalTo("acting_for_missing")));
        given().auth()
                .oauth2(TestTokens.service("sharing", "resume.read"))
                .header("Vitae-Acting-For", ada.toString())
                .get("/api/v1/resumes")
                .then()
                .statusCode(403);
    }
}
