package dev.vitae.generation;

import static dev.vitae.testkit.Json.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.generation.tailoring.ExpireGenerations;
import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.Events;
import dev.vitae.testkit.Stub;
import dev.vitae.testkit.StubService;
import dev.vitae.testkit.TestTokens;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is left of a generation when its ninety days are over. */
@GenerationServiceTest
class ExpiredGenerationsTest {

    private static final AppRole DATABASE = AppRole.of("generation");

    @Stub("resume")
    StubService resumes;

    @Stub("vacancy")
    StubService vacancies;

    @Inject
    ExpireGenerations expire;

    private Person ada;
    private JsonNode done;

    @BeforeEach
    void adaHasATailoredResumeOfLongAgo() throws SQLException {
        ada = Person.known(resumes, vacancies);
        done = ada.tailors();
        AppRole.update(
                "generation",
                ada.id,
                "update generations set generated_at = now() - interval '91 days', expires_at = now() - interval '1 day'");
    }

    @Test
    void nobodySeesItAnyMore() {
        String location = "/api/v1/generations/" + done.get("id").asText();

        for (String path : List.of(location, location + "/events", location + "/export?format=pdf")) {
            ada.request().get(path).then().statusCode(404).body(json("code", equalTo("not_found")));
        }
        ada.request().post(location + "/cancel").then().statusCode(404);
        ada.request().get("/api/v1/generations").then().statusCode(200).body(json("items", hasSize(0)));
    }

    @Test
    void itIsSweptAwayWithItsProgressAndItsVersionStays() throws SQLException {
        JsonNode kept = ada.tailors();
        assertThat(expired()).hasSize(1);
        assertThat(progress(done)).isNotEmpty();
        int told = progress(kept).size();

        expire.sweep().await().atMost(Duration.ofSeconds(10));

        assertThat(expired()).isEmpty();
        assertThat(progress(done)).isEmpty();
        assertThat(progress(kept)).hasSize(told);
        try (Events events = Events.connect()) {
            String gone = events.awaitOne(
                            "vitae.generation.generation", done.get("id").asText(), "GenerationDeleted")
                    .data();
            JsonNodes.assertFitsItsContract("GenerationDeleted", gone);
            assertThat(JsonNodes.read(gone).get("reason").asText()).isEqualTo("expired");
        }
        ada.sees("/api/v1/generations/" + kept.get("id").asText());
        String version = "generated-resumes/" + done.get("generatedResumeId").asText() + "/versions/1";
        ada.request()
                .get("/api/v1/" + version)
                .then()
                .statusCode(200)
                .body(json("content.personalInfo.fullName", equalTo("Ada Brennan")));
        given().auth()
                .oauth2(TestTokens.service("sharing", "generation.read"))
                .header("Vitae-Acting-For", ada.id.toString())
                .get("/internal/" + version)
                .then()
                .statusCode(200);
    }

    @Test
    void aSweepSeesNothingThatHasNotExpired() throws SQLException {
        UUID current = UUID.fromString(ada.tailors().get("id").asText());

        assertThat(DATABASE.read(Map.of("vitae.actor", "relay"), "select id from generations"))
                .extracting(row -> row.get("id"))
                .doesNotContain(current);
        assertThat(DATABASE.write(
                        Map.of("vitae.actor", "relay"), "delete from generations where id = '" + current + "'"))
                .isZero();
    }

    private List<Map<String, Object>> expired() throws SQLException {
        return DATABASE.read(
                Map.of("vitae.actor", "relay"),
                "select id from generations where id = '" + done.get("id").asText() + "'");
    }

    private List<Map<String, Object>> progress(JsonNode generation) throws SQLException {
        return AppRole.query(
                "generation",
                ada.id,
                "select seq from generation_events where generation_id = '"
                        + generation.get("id").asText() + "'");
    }
}
