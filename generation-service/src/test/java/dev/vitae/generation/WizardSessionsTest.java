package dev.vitae.generation;

import static dev.vitae.testkit.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.document.ContentJson;
import dev.vitae.document.ContentRules;
import dev.vitae.generation.wizard.AbandonIdle;
import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.Events;
import dev.vitae.testkit.Stub;
import dev.vitae.testkit.StubService;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A résumé that the wizard asks for, from the first step to the generated résumé. */
@GenerationServiceTest
class WizardSessionsTest {

    @Stub("resume")
    StubService resumes;

    @Stub("vacancy")
    StubService vacancies;

    @Inject
    AbandonIdle idle;

    private Person ada;
    private Wizard wizard;

    @BeforeEach
    void adaBegins() {
        ada = Person.known(resumes, vacancies);
        wizard = Wizard.begunBy(ada);
    }

    @Test
    void beginsWithNothingAndGoesOnOnAnotherDevice() {
        JsonNode begun = wizard.sees();
        assertThat(begun.get("draft")).isEqualTo(JsonNodes.read("{}"));
        assertThat(begun.get("progress")).isEqualTo(JsonNodes.read("{}"));
        assertThat(begun.get("status").asText()).isEqualTo("active");
        assertThat(begun.get("lastStep").asInt()).isZero();
        assertThat(begun.get("templateId").asText()).isEqualTo("classic");
        wizard.saves("{\"draft\": {\"personalInfo\": {\"fullName\": \"Ada Brennan\"}}, \"lastStep\": 1}");

        Wizard.posts(ada, "{}")
                .then()
                .statusCode(200)
                .body(json("id", equalTo(wizard.id)))
                .body(json("lastStep", equalTo(1)))
                .body(json("draft.personalInfo.fullName", equalTo("Ada Brennan")));
        String another = id(Wizard.posts(ada, "{\"new\": true}")
                .then()
                .statusCode(201)
                .extract()
                .asString());
        String modern = id(Wizard.posts(ada, "{\"templateId\": \"modern\"}")
                .then()
                .statusCode(201)
                .extract()
                .asString());
        assertThat(List.of(wizard.id, another, modern)).doesNotHaveDuplicates();
        Wizard.posts(ada, "{\"templateId\": \"no-such\"}")
                .then()
                .statusCode(422)
                .body(json("errors[*].pointer", contains("/templateId")));
    }

    @Test
    void listsTheOneChangedLastFirstAndInOneState() {
        Wizard.posts(ada, "{\"new\": true}").then().statusCode(201);
        wizard.saves("{\"lastStep\": 2}").then().statusCode(200);
        wizard.abandons().then().statusCode(200).body(json("status", equalTo("abandoned")));

        JsonNode all = ada.sees(Wizard.SESSIONS).get("items");
        assertThat(all).hasSize(2);
        assertThat(all.get(0).get("id").asText()).isEqualTo(wizard.id);
        JsonNode first = ada.sees(Wizard.SESSIONS + "?limit=1");
        assertThat(ada.sees(Wizard.SESSIONS + "?limit=1&cursor="
                                + first.get("next").asText())
                        .get("items")
                        .get(0))
                .isEqualTo(all.get(1));
        assertThat(ada.sees(Wizard.SESSIONS + "?status=abandoned").get("items")).hasSize(1);
        assertThat(ada.sees(Wizard.SESSIONS + "?status=completed").get("items")).isEmpty();
        ada.request()
                .get(Wizard.SESSIONS + "?status=lost")
                .then()
                .statusCode(400)
                .body(json("code", equalTo("status_invalid")));
    }

    @Test
    void savesWhatIsHalfWrittenAndSaysWhatEachStepLacks() {
        wizard.saves("{\"draft\": {\"personalInfo\": {\"email\": \"ada@\"}, \"experience\": [{\"company\": \"\"}]}}")
                .then()
                .statusCode(200)
                .body(json(
                        "validation[*].step",
                        contains("contact", "experience", "education", "skills", "summary", "review")))
                .body(json(
                        "validation[0].errors[*].pointer", contains("/personalInfo/fullName", "/personalInfo/email")))
                .body(json("validation[0].errors[*].code", contains("required", "invalid_email")))
                .body(json(
                        "validation[1].errors[*].pointer",
                        hasItems("/experience/0/company", "/experience/0/startDate")))
                .body(json("validation[2].complete", equalTo(true)));

        wizard.completes()
                .then()
                .statusCode(422)
                .body(json("code", equalTo("validation_failed")))
                .body(json(
                        "errors[*].pointer",
                        hasItems("/draft/personalInfo/fullName", "/draft/experience/0/startDate")));
        assertThat(wizard.sees().get("status").asText()).isEqualTo("active");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"lastStep\": 6}                                            | /lastStep",
                "{\"draft\": []}                                              | /draft",
                "{\"progress\": 3}                                            | /progress",
                "{\"templateId\": null}                                       | /templateId",
                "{\"draft\": {\"personalInfo\": {\"phone\": \"LONG\"}}}       | /draft/personalInfo/phone",
                "{\"progress\": {\"note\": \"LONG\"}}                         | /progress"
            })
    void keepsNothingThatIsNoDraft(String patch, String pointer) {
        wizard.saves(patch.replace("LONG", "1".repeat(10_001)))
                .then()
                .statusCode(422)
                .body(json("errors[*].pointer", contains(pointer)));

        assertThat(wizard.sees().get("version").asInt()).isZero();
    }

    @Test
    void showsWhoWasOvertakenWhatIsThereNow() {
        String before = wizard.tag();
        wizard.saves("{\"draft\": {\"summary\": \"First.\"}}").then().statusCode(200);

        wizard.saves(before, "{\"draft\": {\"summary\": \"Second.\"}}")
                .then()
                .statusCode(412)
                .body(json("code", equalTo("stale")))
                .body(json("current.draft.summary", equalTo("First.")));
        ada.request()
                .contentType("application/merge-patch+json")
                .body("{}")
                .patch(wizard.address)
                .then()
                .statusCode(428);
        String now = wizard.tag();
        wizard.saves(now, "{\"draft\": {\"summary\": \"First.\"}}").then().header("ETag", now);
    }

    @Test
    void becomesAResumeThatPassesTheValidator() throws Exception {
        wizard.saves(Wizard.WHOLE).then().statusCode(200);

        String made = wizard.completes()
                .then()
                .statusCode(201)
                .body(json("status", equalTo("completed")))
                .body(json("generatedResumeId", notNullValue()))
                .extract()
                .header("Location");

        JsonNode resume = ada.sees(made);
        assertThat(resume.get("title").asText()).isEqualTo("My Resume");
        assertThat(resume.get("currentVersion").asInt()).isEqualTo(1);
        assertThat(resume.has("resumeId")).isFalse();
        JsonNode version = ada.sees(made + "/versions/1");
        assertThat(version.get("author").asText()).isEqualTo("wizard");
        assertThat(ContentRules.written().check(new ContentJson().read(version.get("content"))))
                .isEmpty();
        ada.request().get(made + "/versions/1/artifact").then().statusCode(200);
        wizard.completes().then().statusCode(200).header("Location", made);
        wizard.saves("{\"lastStep\": 1}")
                .then()
                .statusCode(409)
                .body(json("code", equalTo("wizard_session_completed")));
        wizard.abandons().then().statusCode(409);
        assertThat(ada.sees("/api/v1/generated-resumes").get("items")).hasSize(1);
        assertThat(id(Wizard.posts(ada, "{}").then().statusCode(201).extract().asString()))
                .isNotEqualTo(wizard.id);
    }

    @Test
    void isToldOfWhenItIsRemovedAndLeavesItsResume() {
        wizard.saves(Wizard.WHOLE);
        String made = wizard.completes().header("Location");

        wizard.deletes().then().statusCode(204);

        ada.request().get(wizard.address).then().statusCode(404);
        ada.sees(made);
        try (Events events = Events.connect()) {
            String gone = events.awaitOne("vitae.generation.wizard-session", wizard.id, "WizardSessionDeleted")
                    .data();
            JsonNodes.assertFitsItsContract("WizardSessionDeleted", gone);
            assertThat(JsonNodes.read(gone).get("userId").asText()).isEqualTo(ada.id.toString());
        }
    }

    @Test
    void isAbandonedAfterThirtyIdleDaysAndGoesOnWhenSomebodyWrites() throws SQLException {
        Wizard left = Wizard.of(ada, lyingIdleFor(31));
        Wizard paused = Wizard.of(ada, lyingIdleFor(29));

        assertThat(AppRole.of("generation")
                        .read(Map.of("vitae.actor", "relay"), "select id::text from wizard_sessions"))
                .extracting(row -> row.get("id"))
                .contains(left.id)
                .doesNotContain(wizard.id);

        idle.sweep().await().atMost(Duration.ofSeconds(10));

        assertThat(left.sees().get("status").asText()).isEqualTo("abandoned");
        assertThat(paused.sees().get("status").asText()).isEqualTo("active");
        left.saves("{\"lastStep\": 1}").then().statusCode(200).body(json("status", equalTo("active")));
    }

    @Test
    void beginsOneOnlyForAKeyThatIsSentAgain() {
        String key = UUID.randomUUID().toString();
        String first = id(begins(key));

        assertThat(id(begins(key))).isEqualTo(first);
        Person stranger = Person.known(resumes, vacancies);
        assertThat(id(begins(stranger, key))).isNotEqualTo(first);
        assertThat(ada.sees(Wizard.SESSIONS).get("items")).hasSize(2);
    }

    private String begins(String key) {
        return begins(ada, key);
    }

    private static String begins(Person person, String key) {
        return person.request()
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body("{\"new\": true}")
                .post(Wizard.SESSIONS)
                .then()
                .statusCode(201)
                .extract()
                .asString();
    }

    @Test
    void hasStepsOfWhichEachIsDescribed() {
        ada.request()
                .get("/api/v1/wizard-steps")
                .then()
                .statusCode(200)
                .body(json(
                        "items[*].id", contains("contact", "experience", "education", "skills", "summary", "review")))
                .body(json("items[0].fields[*].pointer", hasItems("/personalInfo/fullName", "/personalInfo/email")))
                .body(json("items[0].fields[*].example", everyItem(not(blankOrNullString()))))
                .body(json("items[1].fields[*].question", everyItem(not(blankOrNullString()))))
                .body(json("items[1].fields", hasSize(4)));
    }

    private String lyingIdleFor(int days) throws SQLException {
        UUID session = UUID.randomUUID();
        AppRole.update(
                "generation",
                ada.id,
                "insert into wizard_sessions (id, user_id, updated_at) values ('%s', '%s', now() - interval '%d days')"
                        .formatted(session, ada.id, days));
        return session.toString();
    }

    private static String id(String body) {
        return JsonNodes.read(body).get("id").asText();
    }
}
