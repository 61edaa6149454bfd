package dev.vitae.resume.versions;

import static dev.vitae.resume.Api.as;
import static dev.vitae.resume.Api.patch;
import static dev.vitae.resume.Api.resume;
import static dev.vitae.resume.Api.uploadSample;
import static dev.vitae.testkit.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.vitae.resume.ResumeServiceTest;
import dev.vitae.testkit.Json;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a résumé said stays, and can be said again. */
@ResumeServiceTest
class VersionsTest {

    private final UUID ada = UUID.randomUUID();
    private String id;

    @BeforeEach
    void upload() {
        id = uploadSample(ada, "cv.pdf");
    }

    @Test
    void areNumberedAndListedNewestFirstPageByPage() {
        summarise("two");
        summarise("three");
        summarise("four");

        var first = as(ada).queryParam("limit", 2)
                .get(versions())
                .then()
                .statusCode(200)
                .body(json("items[*].versionNumber", equalTo(List.of(4, 3))))
                .body(json("items[*].origin", equalTo(List.of("written", "written"))))
                .body(json("items[0].content", nullValue()))
                .body(json("items[0].id", nullValue()))
                .header("Link", containsString("rel=\"next\""))
                .extract();
        as(ada).queryParam("cursor", first.as(Json.class).getString("next"))
                .get(versions())
                .then()
                .body(json("items[*].versionNumber", equalTo(List.of(2, 1))))
                .body(json("items[1].origin", equalTo("parsed")))
                .body(json("next", nullValue()));
    }

    @Test
    void showWhatWasSaidThen() {
        var before = resume(ada, id);
        summarise("another");

        String tag = as(ada).get(versions() + "/1")
                .then()
                .statusCode(200)
                .body(json("resumeId", equalTo(id)))
                .body(json("versionNumber", equalTo(1)))
                .body(json("content", equalTo(before.getMap("content"))))
                .body(json("warnings", equalTo(before.getList("warnings"))))
                .extract()
                .header("ETag");

        as(ada).header("If-None-Match", tag).get(versions() + "/1").then().statusCode(304);
    }

    @Test
    void haveNoGapsHoweverManyChangesComeAtOnce() {
        List<CompletableFuture<Integer>> changes = IntStream.range(0, 10)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> summarise("change " + i).extract().statusCode()))
                .toList();

        assertThat(changes.stream().map(CompletableFuture::join)).containsOnly(200);
        as(ada).get(versions())
                .then()
                .body(json("items[*].versionNumber", equalTo(List.of(11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1))));
    }

    @Test
    void canBeRestoredAsANewVersion() {
        var before = resume(ada, id);
        summarise("another");

        restore(1, UUID.randomUUID())
                .statusCode(200)
                .header("ETag", "\"v2\"")
                .body(json("content", equalTo(before.getMap("content"))))
                .body(json("currentVersion", equalTo(3)));

        as(ada).get(versions() + "/3")
                .then()
                .body(json("origin", equalTo("restored")))
                .body(json("restoredFrom", equalTo(1)));
    }

    @Test
    void areRestoredOnceUnderOneIdempotencyKey() {
        summarise("another");
        UUID key = UUID.randomUUID();
        restore(1, key).statusCode(200);
        summarise("yet another");

        restore(1, key).statusCode(200).body(json("currentVersion", equalTo(3)));

        assertThat(resume(ada, id).getString("content.summary")).isEqualTo("yet another");
        restore(2, key).statusCode(422).body(json("code", equalTo("idempotency_key_reused")));
    }

    @Test
    void areNotMultipliedByRestoringWhatIsSaidAlready() {
        restore(1, UUID.randomUUID()).statusCode(200).header("ETag", "\"v0\"").body(json("currentVersion", equalTo(1)));
    }

    @Test
    void areNotFoundWhereThereAreNone() {
        for (String number : List.of("2", "0", "-1", "99999999999", "one")) {
            as(ada).get(versions() + "/" + number).then().statusCode(404);
        }
        restore(2, UUID.randomUUID()).statusCode(404).body(json("code", equalTo("not_found")));
        as(ada).get("/api/v1/resumes/" + UUID.randomUUID() + "/versions").then().statusCode(404);
    }

    @Test
    void areDroppedOldestFirstButNotWhatWasReadFromTheFile() {
        int kept = ConfigProvider.getConfig().getValue("vitae.versions.kept", Integer.class);
        for (int i = 0; i <= kept; i++) {
            summarise("change " + i).statusCode(200);
        }

        as(ada).get(versions() + "/1").then().statusCode(200).body(json("origin", equalTo("parsed")));
        as(ada).get(versions() + "/2").then().statusCode(404);
        as(ada).get(versions() + "/3").then().statusCode(200);
        assertThat(resume(ada, id).getInt("currentVersion")).isEqualTo(kept + 2);
    }

    private ValidatableResponse summarise(String summary) {
        return patch(ada, id, "{\"content\": {\"summary\": \"" + summary + "\"}}");
    }

    private ValidatableResponse restore(int number, UUID key) {
        return as(ada).header("Idempotency-Key", key.toString())
                .post(versions() + "/" + number + "/restore")
                .then();
    }

    private String versions() {
        return "/api/v1/resumes/" + id + "/versions";
    }
}
