package dev.vitae.generation;

import static dev.vitae.testkit.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.generation.runs.RemoveOldRuns;
import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.Events;
import dev.vitae.testkit.Stub;
import dev.vitae.testkit.StubService;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Resources are run as durable jobs of several steps. */
@GenerationServiceTest
class ResourceRunsTest {

    @Stub("resume")
    StubService resumes;

    @Stub("vacancy")
    StubService vacancies;

    @Stub("sharing")
    StubService sharing;

    @Inject
    RemoveOldRuns removeOld;

    private Person ada;
    private Workflows workflows;

    @BeforeEach
    void adaHasAResume() {
        ada = Person.known(resumes, vacancies);
        workflows = Workflows.of(ada, resumes, sharing);
    }

    @Test
    void goFromATextToALinkWithOneCall() throws GeneralSecurityException, SQLException {
        String resource = workflows.writes("workflow", Workflows.WHOLE);

        JsonNode asked = JsonNodes.read(workflows
                .asks(resource, workflows.textAndVacancy())
                .statusCode(202)
                .extract()
                .asString());
        String run = "/api/v1/resource-runs/" + asked.get("id").asText();
        JsonNode done = workflows.ends(run, "completed");

        assertThat(done.get("steps"))
                .hasSize(5)
                .allSatisfy(step -> assertThat(step.get("status").asText()).isEqualTo("completed"));
        JsonNode tailored = done.at("/steps/1/outputs");
        assertThat(tailored.get("matchScoreAfter").asInt())
                .isGreaterThanOrEqualTo(tailored.get("matchScoreBefore").asInt());
        assertThat(done.at("/steps/4/outputs/shareId").asText()).isEqualTo(Workflows.SHARE.toString());
        // The PDF is there before anybody asks for it.
        assertThat(AppRole.query("generation", ada.id, "select * from generated_resume_artifacts"))
                .hasSize(1);
        // The link was told once, and what sharing-service got is the hash of what is in it.
        String url = asked.at("/links/0/url").asText();
        String secret = url.substring(url.indexOf("/r/") + 3);
        JsonNode share = JsonNodes.read(
                workflows.sent(sharing, "/internal/shares").get(0).body());
        assertThat(Workflows.hash(share))
                .isEqualTo(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII)));
        assertThat(share.get("generatedResumeId")).isEqualTo(tailored.get("generatedResumeId"));
        assertThat(done.has("links")).isFalse();
        assertThat(everythingKept(ada.id)).doesNotContain(secret.substring(9));
        ada.request().get(resource).then().body(json("executionCount", equalTo(1)));
        try (Events events = Events.connect()) {
            String told = events.awaitOne(
                            "vitae.generation.resource-run", asked.get("id").asText(), "ResourceRunCompleted")
                    .data();
            JsonNodes.assertFitsItsContract("ResourceRunCompleted", told);
        }
    }

    @Test
    void tellTheirFollowersEachStep() {
        String run = workflows.runs(workflows.writes("workflow", Workflows.WHOLE), workflows.textAndVacancy());
        workflows.ends(run, "completed");

        String told = ada.request()
                .accept("text/event-stream")
                .get(run + "/events")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(told)
                .contains("event:queued", "event:running", "event:completed")
                .contains("\"step\": \"tailored\", \"uses\": \"tailor\", \"status\": \"waiting\"")
                .contains("\"step\": \"shared\", \"uses\": \"share\", \"status\": \"completed\"")
                .contains("\"runId\"")
                .doesNotContain("generationId");
    }

    @Test
    void areRefusedWithAPointerBeforeAnythingIsDone() {
        String resource = workflows.writes("workflow", Workflows.WHOLE);

        workflows
                .asks(resource, Map.of("cv", "Ada Brennan", "job", "the one at the harbour"))
                .statusCode(422)
                .body(json("errors[*].pointer", contains("/inputs/job")));
        workflows
                .asks(resource, Map.of("job", ada.vacancy))
                .statusCode(422)
                .body(json("errors[*].code", contains("missing_variable")));

        ada.request().get(resource).then().body(json("executionCount", equalTo(0)));
        assertThat(workflows.sent(resumes, "/internal/resumes")).isEmpty();
    }

    @Test
    void goOnAtTheStepThatFailed() {
        workflows.sharingRefuses();
        String run = workflows.runs(workflows.writes("workflow", Workflows.WHOLE), workflows.textAndVacancy());
        JsonNode failed = workflows.ends(run, "failed");
        assertThat(failed.get("failureCode").asText()).isEqualTo("not_found");
        assertThat(failed.at("/steps/4/status").asText()).isEqualTo("failed");

        workflows.sharingIsBack();
        ada.request().post(run + "/retry").then().statusCode(202);
        JsonNode done = workflows.ends(run, "completed");

        assertThat(done.at("/steps/4/attempts").asInt()).isEqualTo(2);
        assertThat(done.at("/steps/1/outputs")).isEqualTo(failed.at("/steps/1/outputs"));
        assertThat(workflows.sent(resumes, "/internal/resumes")).hasSize(1);
        ada.request().get("/api/v1/generations").then().body(json("items", hasSize(1)));
        // The same link both times.
        List<StubService.Request> shares = workflows.sent(sharing, "/internal/shares");
        assertThat(shares).hasSize(2);
        assertThat(shares.get(0).body()).isEqualTo(shares.get(1).body());
        ada.request().post(run + "/retry").then().statusCode(409).body(json("code", equalTo("run_not_retryable")));
    }

    @Test
    void endWithWhatTheyWaitForWhenTheyAreCalledOff() {
        ada.withResumeServiceStallingAfterTheRequest();
        String run = workflows.runs(workflows.writes("workflow", Workflows.WHOLE), workflows.textAndVacancy());
        await().until(() -> ada.sees(run).at("/steps/1/status").asText().equals("waiting"));
        ada.request().delete(run).then().statusCode(409).body(json("code", equalTo("run_at_work")));

        ada.request().post(run + "/cancel").then().statusCode(200).body(json("status", equalTo("cancelled")));
        ada.resumeServiceIsBack();

        ada.request().get("/api/v1/generations").then().body(json("items[*].status", contains("cancelled")));
        ada.request().post(run + "/cancel").then().statusCode(200);
        ada.request().post(run + "/retry").then().statusCode(409);
        ada.request().delete(run).then().statusCode(204);
        ada.request().get(run).then().statusCode(404);
    }

    @Test
    void areOneForOneIdempotencyKeyWithTheSameLink() {
        String resource = workflows.writes("workflow", Workflows.WHOLE);
        String key = UUID.randomUUID().toString();

        String first = workflows
                .asksAs(key, resource, workflows.textAndVacancy())
                .statusCode(202)
                .extract()
                .asString();
        String again = workflows
                .asksAs(key, resource, workflows.textAndVacancy())
                .statusCode(202)
                .extract()
                .asString();

        assertThat(JsonNodes.read(again).get("links"))
                .isEqualTo(JsonNodes.read(first).get("links"));
        workflows.ends(
                "/api/v1/resource-runs/" + JsonNodes.read(first).get("id").asText(), "completed");
        ada.request().get("/api/v1/resource-runs").then().body(json("items", hasSize(1)));
        ada.request().get(resource).then().body(json("executionCount", equalTo(1)));
        // Where somebody else may run it, the same request with the same key is a run of their own, with a link of its
        // own.
        Person stranger = Person.known(resumes, vacancies);
        Workflows theirs = new Workflows(stranger, resumes, sharing);
        theirs.asksAs(key, resource, workflows.textAndVacancy()).statusCode(404);
        ada.request()
                .header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body("{\"isPublic\": true}")
                .patch(resource)
                .then()
                .statusCode(200);
        JsonNode strangers = JsonNodes.read(theirs.asksAs(key, resource, workflows.textAndVacancy())
                .statusCode(202)
                .extract()
                .asString());
        assertThat(strangers.get("id")).isNotEqualTo(JsonNodes.read(first).get("id"));
        assertThat(strangers.get("links")).isNotEqualTo(JsonNodes.read(first).get("links"));
        ada.request().get("/api/v1/resource-runs").then().body(json("items", hasSize(1)));
    }

    @Test
    void areTheirPersonsAloneAlsoOfWhatSomebodyShowsToEverybody() {
        ResourceOwner bob = ResourceOwner.person();
        String shown = bob.writes(
                (JsonNodes.read("{\"name\": \"Shown\", \"isPublic\": true, \"content\": " + Workflows.WHOLE + "}")));
        String hidden = bob.writes("Hidden");

        String run = workflows.runs(shown, workflows.textAndVacancy());

        workflows.asks(hidden, Map.of()).statusCode(404);
        workflows.ends(run, "completed");
        bob.request().get(shown).then().body(json("executionCount", equalTo(1)));
        for (String address : List.of(run, run + "/events")) {
            bob.request().get(address).then().statusCode(404);
        }
        bob.request().post(run + "/cancel").then().statusCode(404);
        bob.request().post(run + "/retry").then().statusCode(404);
        bob.request().delete(run).then().statusCode(404);
        bob.request().get("/api/v1/resource-runs").then().body(json("items", hasSize(0)));
        // A run outlives what it is of.
        bob.deletes(shown);
        ada.request()
                .get("/api/v1/resource-runs?status=completed&resourceId=" + shown.substring(shown.lastIndexOf('/') + 1))
                .then()
                .body(json("items", hasSize(1)));
    }

    @Test
    void ofAPromptAreATailoringWithItsTextAsNote() {
        String prompt = workflows.writes(
                "prompt", "{\"template\": \"Write for {{audience}}.\", \"variables\": [{\"name\": \"audience\"}]}");
        workflows
                .asks(prompt, workflows.both())
                .statusCode(422)
                .body(json("errors[*].pointer", hasItem("/inputs/variables/audience")));

        String run = workflows.runs(
                prompt,
                Map.of(
                        "resumeId",
                        ada.resume,
                        "vacancyId",
                        ada.vacancy,
                        "variables",
                        Map.of("audience", "{{engineers}}")));

        JsonNode done = workflows.ends(run, "completed");
        assertThat(ada.sees("/api/v1/generations/"
                                + done.at("/steps/0/outputs/generationId").asText())
                        .at("/instructions/note")
                        .asText())
                .isEqualTo("Write for {{engineers}}.");
    }

    @Test
    void scoreAndWriteALetterAndFindWhatIsThere() {
        String content =
                """
                {"inputs": [{"name": "resume", "type": "resumeId"}, {"name": "job", "type": "vacancyId"}],
                 "steps": [
                   {"id": "found", "uses": "parse", "with": {"resumeId": {"from": "input.resume"}}},
                   {"id": "before", "uses": "score",
                    "with": {"resumeId": {"from": "found.resumeId"}, "vacancyId": {"from": "input.job"}}},
                   {"id": "tailored", "uses": "tailor",
                    "with": {"resumeId": {"from": "found.resumeId"}, "vacancyId": {"from": "input.job"}}},
                   {"id": "letter", "uses": "cover_letter",
                    "with": {"generationId": {"from": "tailored.generationId"}, "tone": "plain"}}]}""";
        resumes.answer(
                "GET",
                "/internal/resumes/" + ada.resume + "/versions/current",
                200,
                "{\"resumeId\": \"%s\", \"versionNumber\": 4}".formatted(ada.resume));

        String run =
                workflows.runs(workflows.writes("workflow", content), Map.of("resume", ada.resume, "job", ada.vacancy));

        JsonNode done = workflows.ends(run, "completed");
        assertThat(done.at("/steps/0/outputs/resumeVersion").asInt()).isEqualTo(4);
        assertThat(done.at("/steps/1/outputs/matchScore")).isEqualTo(done.at("/steps/2/outputs/matchScoreBefore"));
        JsonNode letter =
                new Letters(ada, done.at("/steps/2/outputs/generationId").asText()).see();
        assertThat(letter.get("id")).isEqualTo(done.at("/steps/3/outputs/coverLetterId"));
        assertThat(letter.at("/instructions/tone").asText()).isEqualTo("plain");
    }

    @Test
    void sayWhatACheckHasFound() {
        String check =
                """
                {"inputs": [{"name": "resume", "type": "resumeId"}, {"name": "made", "type": "generatedResumeId"},
                            {"name": "number", "type": "number"}],
                 "steps": [{"id": "checked", "uses": "guard",
                            "with": {"resumeId": {"from": "input.resume"}, "generatedResumeId": {"from": "input.made"},
                                     "versionNumber": {"from": "input.number"}}}]}""";
        JsonNode made = ada.tailors();
        int lie = Versions.of(ada, made).adds("Led 400 engineers at Initech.");
        String run = workflows.runs(
                workflows.writes("workflow", check),
                Map.of(
                        "resume",
                        ada.resume,
                        "made",
                        made.get("generatedResumeId").asText(),
                        "number",
                        lie));

        JsonNode failed = workflows.ends(run, "failed");

        assertThat(failed.get("failureCode").asText()).isEqualTo("claims_unsupported");
        assertThat(failed.at("/steps/0/findings").findValuesAsText("claim").toString())
                .contains("Initech");
        assertThat(failed.at("/steps/0/findings/0/path").asText()).isEqualTo("/summary");
        assertThat(ada.request()
                        .accept("text/event-stream")
                        .get(run + "/events")
                        .asString())
                .contains("claims_unsupported")
                .doesNotContain("Initech");
    }

    @Test
    void doNotTranslateWithoutAProvidersModel() {
        String resource = workflows.writes(
                "workflow",
                """
                {"inputs": [{"name": "resume", "type": "resumeId"}, {"name": "job", "type": "vacancyId"}],
                 "steps": [{"id": "german", "uses": "translate",
                            "with": {"resumeId": {"from": "input.resume"}, "vacancyId": {"from": "input.job"},
                                     "language": "de"}}]}""");

        workflows
                .asks(resource, Map.of("resume", ada.resume, "job", ada.vacancy))
                .statusCode(422)
                .body(json("code", equalTo("model_needed")))
                .body(json("errors[*].pointer", contains("/content/steps/0/uses")));
    }

    @Test
    void areRemovedOnceTheyEndedLongAgo() throws SQLException {
        UUID old = ended("completed", 91);
        UUID waiting = ended("needs_key", 91);
        UUID recent = ended("failed", 89);
        UUID atWork = ended("running", 91);

        removeOld.sweep().await().atMost(Duration.ofSeconds(10));

        for (UUID gone : List.of(old, waiting)) {
            ada.request().get("/api/v1/resource-runs/" + gone).then().statusCode(404);
        }
        for (UUID there : List.of(recent, atWork)) {
            ada.request().get("/api/v1/resource-runs/" + there).then().statusCode(200);
        }
    }

    private UUID ended(String status, int daysAgo) throws SQLException {
        UUID id = UUID.randomUUID();
        AppRole.update(
                "generation",
                ada.id,
                """
                insert into resource_runs (id, user_id, resource_id, resource_type, content, inputs, status, failure_code,
                  own_key_provider, ended_at, updated_at)
                select '%s', '%s', uuidv7(), 'prompt', '{}', '{}', s, case when s = 'failed' then 'run_failed' end,
                  case when s = 'needs_key' then 'gemini' end, case when s in ('completed', 'failed') then now() end,
                  now() - make_interval(days => %d) from (values ('%s')) as status (s)"""
                        .formatted(id, ada.id, daysAgo, status));
        return id;
    }

    /** All rows of a person, as text. */
    private static String everythingKept(UUID person) throws SQLException {
        StringBuilder kept = new StringBuilder();
        AppRole database = AppRole.of("generation");
        Map<String, String> eraser = Map.of("vitae.actor", "eraser", "vitae.user_id", person.toString());
        for (Map<String, Object> table : database.read(eraser, "select name, person_column from personal_tables")) {
            kept.append(database.read(
                    eraser,
                    "select t::text from %s t where %s = '%s'"
                            .formatted(table.get("name"), table.get("person_column"), person)));
        }
        return kept.toString();
    }
}
