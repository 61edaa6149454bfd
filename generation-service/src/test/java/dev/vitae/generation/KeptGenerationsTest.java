package dev.vitae.generation;

import static dev.vitae.testkit.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.generation.tailoring.ExpireGenerations;
import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.Events;
import dev.vitae.testkit.Stub;
import dev.vitae.testkit.StubService;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person does with the generations they have: keep, find, remove. */
@GenerationServiceTest
class KeptGenerationsTest {

    @Stub("resume")
    StubService resumes;

    @Stub("vacancy")
    StubService vacancies;

    @Inject
    ExpireGenerations expire;

    private Person ada;

    @BeforeEach
    void adaSignsIn() {
        ada = Person.known(resumes, vacancies);
    }

    @Test
    void keepsOneForGood() throws SQLException {
        String location = completed();

        keep(location, tag(location), true)
                .statusCode(200)
                .body(json("kept", equalTo(true)))
                .header("ETag", not(equalTo(null)));
        AppRole.update("generation", ada.id, "update generations set generated_at = now() - interval '400 days'");
        expire.sweep().await().atMost(Duration.ofSeconds(10));

        JsonNode kept = ada.sees(location);
        assertThat(kept.has("expiresAt")).isFalse();
        assertThat(kept.has("daysUntilExpiration")).isFalse();
    }

    @Test
    void letsAKeptOneExpireNinetyDaysFromNow() throws SQLException {
        String location = completed();
        keep(location, tag(location), true).statusCode(200);
        AppRole.update("generation", ada.id, "update generations set generated_at = now() - interval '400 days'");

        keep(location, tag(location), false)
                .statusCode(200)
                .body(json("kept", equalTo(false)))
                .body(json("daysUntilExpiration", equalTo(90)));
    }

    @Test
    void changesNothingForWhoWasOvertaken() {
        String location = completed();
        String first = tag(location);
        keep(location, first, true).statusCode(200);

        keep(location, first, false).statusCode(412).body(json("code", equalTo("stale")));
        keep(location, null, false).statusCode(428).body(json("code", equalTo("if_match_missing")));

        assertThat(ada.sees(location).get("kept").asBoolean()).isTrue();
    }

    @Test
    void keepsNothingThatIsNotThereAndNoNonsense() {
        String waiting = ada.withResumeServiceStallingAfterTheRequest().asks();
        keep(waiting, "*", true).statusCode(409).body(json("code", equalTo("generation_not_completed")));
        ada.resumeServiceIsBack();
        ada.awaits(waiting, "completed");

        patch(waiting, "*", "{\"kept\": 1}").statusCode(422).body(json("errors[0].pointer", equalTo("/kept")));
        patch(waiting, "*", "{").statusCode(400).body(json("code", equalTo("malformed_json")));
    }

    @Test
    void findsByStatusAndWhatIsKept() {
        String kept = completed();
        keep(kept, tag(kept), true).statusCode(200);
        String other = completed();
        String cancelled = ada.withResumeServiceFailingAfterTheRequest(503).asks();
        ada.request().post(cancelled + "/cancel").then().statusCode(200);

        found("kept=true", kept);
        found("kept=false&status=completed", other);
        found("status=cancelled", cancelled);
        found("status=needs_key");
        for (String wrong : List.of("status=done", "kept=yes", "latest=1")) {
            String code = wrong.substring(0, wrong.indexOf('=')) + "_invalid";
            ada.request()
                    .get("/api/v1/generations?" + wrong)
                    .then()
                    .statusCode(400)
                    .body(json("code", equalTo(code)));
        }
    }

    @Test
    void findsTheLatestOfEachVacancy() {
        Person bob = Person.known(resumes, vacancies);
        bob.tailors();
        completed();
        String latest = completed();
        String cancelled = ada.withResumeServiceFailingAfterTheRequest(503).asks();
        ada.request().post(cancelled + "/cancel").then().statusCode(200);

        found("latest=true", cancelled);
        found("latest=true&status=completed", latest);
    }

    @Test
    void removesOneAndLeavesItsVersion() {
        String location = completed();
        JsonNode done = ada.sees(location);
        Person bob = Person.known(resumes, vacancies);

        bob.request().delete(location).then().statusCode(404);
        ada.request().header("If-Match", "\"v0\"").delete(location).then().statusCode(412);
        ada.request().delete(location).then().statusCode(204);

        ada.request().get(location).then().statusCode(404);
        ada.request()
                .get("/api/v1/generated-resumes/"
                        + done.get("generatedResumeId").asText() + "/versions/1")
                .then()
                .statusCode(200);
        try (Events events = Events.connect()) {
            String gone = events.awaitOne(
                            "vitae.generation.generation", done.get("id").asText(), "GenerationDeleted")
                    .data();
            JsonNodes.assertFitsItsContract("GenerationDeleted", gone);
            assertThat(JsonNodes.read(gone).get("reason").asText()).isEqualTo("deleted");
        }
    }

    @Test
    void removesNothingThatIsAtWork() {
        String location = ada.withResumeServiceStallingAfterTheRequest().asks();

        ada.request().delete(location).then().statusCode(409).body(json("code", equalTo("generation_at_work")));

        ada.resumeServiceIsBack();
        ada.awaits(location, "completed");
    }

    @Test
    void nothingButACompletedOneIsKept() throws SQLException {
        completed();

        assertThatThrownBy(() -> AppRole.update(
                        "generation", ada.id, "update generations set kept = true where expires_at is not null"))
                .hasMessageContaining("generations_kept");
        assertThatThrownBy(() -> AppRole.update("generation", ada.id, "update generations set expires_at = null"))
                .hasMessageContaining("generations_expires");
    }

    private String completed() {
        return "/api/v1/generations/" + ada.tailors().get("id").asText();
    }

    private String tag(String location) {
        return ada.request().get(location).header("ETag");
    }

    private ValidatableResponse keep(String location, String tag, boolean kept) {
        return patch(location, tag, "{\"kept\": " + kept + "}");
    }

    private ValidatableResponse patch(String location, String tag, String body) {
        var request = ada.request().contentType("application/merge-patch+json").body(body);
        return (tag == null ? request : request.header("If-Match", tag))
                .patch(location)
                .then();
    }

    private void found(String filter, String... locations) {
        var items = ada.request()
                .get("/api/v1/generations?" + filter)
                .then()
                .statusCode(200)
                .body(json("items", hasSize(locations.length)));
        if (locations.length == 1) {
            items.body(json("items[0].id", equalTo(locations[0].substring(locations[0].lastIndexOf('/') + 1))));
        }
    }
}
