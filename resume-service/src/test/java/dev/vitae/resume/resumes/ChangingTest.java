package dev.vitae.resume.resumes;

import static dev.vitae.resume.Api.as;
import static dev.vitae.resume.Api.patch;
import static dev.vitae.resume.Api.resume;
import static dev.vitae.resume.Api.uploadSample;
import static dev.vitae.testkit.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.vitae.document.ContentJson;
import dev.vitae.resume.ResumeServiceTest;
import dev.vitae.resume.Rows;
import dev.vitae.resume.SampleFiles;
import dev.vitae.resume.skills.KeptEvidence;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A person writes a résumé anew, or some of it. */
@ResumeServiceTest
class ChangingTest {

    private final UUID ada = UUID.randomUUID();
    private String id;

    @BeforeEach
    void upload() {
        id = uploadSample(ada, "cv.pdf");
    }

    @Test
    void replacesTitleAndContent() {
        String tag = put("\"v0\"", "{\"title\": \" My CV \", \"content\": " + sample() + "}")
                .statusCode(200)
                .body(json("title", equalTo("My CV")))
                .body(json("content.experience[0].projects", hasSize(1)))
                .body(json("isDefault", equalTo(true)))
                .body(json("sourceFileName", equalTo("cv.pdf")))
                .body(json("currentVersion", equalTo(2)))
                .extract()
                .header("ETag");

        as(ada).header("If-None-Match", tag).get("/api/v1/resumes/" + id).then().statusCode(304);
    }

    @Test
    void changesTheMembersThatAPatchNamesAndNoOther() {
        var before = resume(ada, id);

        patch(ada, id, "{\"content\": {\"summary\": \"In short.\", \"certifications\": null, \"hobby\": {\"a\": 1}}}")
                .statusCode(200)
                .body(json("title", equalTo("cv")))
                .body(json("content.summary", equalTo("In short.")))
                .body(json("content.certifications", nullValue()))
                .body(json("content.hobby.a", equalTo(1)))
                .body(json("content.experience", equalTo(before.getList("content.experience"))))
                .body(json("createdAt", equalTo(before.getString("createdAt"))))
                .body(json("updatedAt", not(equalTo(before.getString("updatedAt")))));
    }

    @Test
    void renamesWithoutANewVersion() {
        patch(ada, id, "{\"title\": \"Renamed\"}")
                .statusCode(200)
                .header("ETag", "\"v1\"")
                .body(json("title", equalTo("Renamed")))
                .body(json("currentVersion", equalTo(1)));
    }

    @Test
    void isNoChangeWhereNothingIsAnother() throws SQLException {
        var rows = Rows.settled(ada);

        patch(ada, id, "{\"title\": \"cv\", \"content\": {}}").statusCode(200).header("ETag", "\"v0\"");

        assertThat(Rows.of(ada)).isEqualTo(rows);
    }

    @Test
    void asksForTheStateThatTheChangeIsMadeOn() {
        put(null, "{}").statusCode(428).body(json("code", equalTo("if_match_missing")));
        put("\"v7\"", "{}").statusCode(412).body(json("code", equalTo("stale")));
        as(ada).contentType("application/merge-patch+json")
                .body("{}")
                .patch("/api/v1/resumes/" + id)
                .then()
                .statusCode(428);
    }

    @Test
    void pointsAtEveryMemberThatIsNotAsItShouldBe() {
        put(
                        "*",
                        """
                        {"title": "", "content": {"personalInfo": {"fullName": "Ada", "email": "nowhere"},
                         "experience": [{"company": "Harbour", "startDate": "2021-13"}],
                         "education": [{"institution": " "}]}}""")
                .statusCode(422)
                .body(json("code", equalTo("validation_failed")))
                .body(json(
                        "errors[*]['pointer', 'code']",
                        hasItems(
                                error("/title", "required"),
                                error("/content/personalInfo/email", "invalid_email"),
                                error("/content/experience/0/position", "required"),
                                error("/content/experience/0/startDate", "invalid_date"),
                                error("/content/experience/0/description", "required"),
                                error("/content/education/0/institution", "blank"),
                                error("/content/education/0/degree", "required"))));
        put("*", "{\"isDefault\": true}")
                .statusCode(422)
                .body(json("errors[*].pointer", equalTo(List.of("/title", "/content"))));
    }

    @Test
    void letsWhatWasReadAndStaysAsItIsLackWhatTheFileDoesNotState() throws SQLException {
        // Given
        Rows.run(
                """
                update resumes set content = '{"personalInfo": {"fullName": "Ada"}, "experience": [{"company": "Harbour"},
                  {"company": "Nordwind"}]}' where id = '%s'"""
                        .formatted(id));

        // When, Then: entries may move, others be added
        patch(
                        ada,
                        id,
                        """
                        {"content": {"summary": "In short.", "experience": [{"company": "Nordwind"},
                          {"company": "New", "position": "Engineer", "startDate": "2024-01", "description": "Things."}]}}""")
                .statusCode(200)
                .body(json("content.experience[*].company", equalTo(List.of("Nordwind", "New"))));
        patch(ada, id, "{\"content\": {\"experience\": [{\"company\": \"Nordwind GmbH\"}]}}")
                .statusCode(422)
                .body(json("errors[*].pointer", hasItem("/content/experience/0/position")));
        patch(ada, id, "{\"content\": {\"personalInfo\": {\"phone\": \"+353 1 555 0134\"}}}")
                .statusCode(422)
                .body(json("errors[*].pointer", equalTo(List.of("/content/personalInfo/email"))));
    }

    @Test
    void keepsTheWarningsOfWhatIsStillTheSame() throws SQLException {
        // Given
        Rows.run(
                """
                update resumes set content = '{"personalInfo": {"fullName": "Ada"}, "experience": [{"company": "Harbour"}]}',
                  warnings = '[{"code": "missing_member", "message": "m", "path": "/personalInfo/email"},
                    {"code": "missing_member", "message": "m", "path": "/experience/0/position"},
                    {"code": "member_moved", "message": "m"}]' where id = '%s'"""
                        .formatted(id));

        patch(ada, id, "{\"content\": {\"personalInfo\": {\"email\": \"ada@example.com\"}}}")
                .statusCode(200)
                .body(json("warnings[*].path", equalTo(java.util.Arrays.asList("/experience/0/position", null))));
    }

    @Test
    void takesAListThatIsFarTooLongForTooLongAlone() {
        Map<String, Object> content = Map.of("experience", Collections.nCopies(50_000, Map.of()));

        patch(ada, id, Map.of("content", content))
                .statusCode(422)
                .body(json("errors[*].code", hasItem("too_many")))
                .body(json("errors.length()", lessThan(1_000)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"content\": {\"skills\": \"Java\"}} | /content/skills",
                "{\"content\": {\"experience\": [{\"company\": {}}]}} | /content/experience/0/company",
                "{\"isDefault\": \"perhaps\"} | /isDefault",
            })
    void namesTheMemberOfAnotherType(String patch, String pointer) {
        patch(ada, id, patch)
                .statusCode(400)
                .body(json("code", equalTo("malformed_json")))
                .body(json("errors[0].pointer", equalTo(pointer)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "{\"title\": \"t\", \"content\": [1]}"})
    void refusesABodyThatIsNoResume(String body) {
        put("*", body).statusCode(400).body(json("code", equalTo("malformed_json")));
        patch(ada, id, body).statusCode(400).body(json("code", equalTo("malformed_json")));
    }

    @Test
    void refusesWhatIsNestedTooDeeplyOrTooLarge() {
        String deep = "[".repeat(100) + "]".repeat(100);
        patch(ada, id, "{\"content\": {\"other\": " + deep + "}}")
                .statusCode(400)
                .body(json("code", equalTo("malformed_json")));
        put("*", "{\"title\": \"" + "x".repeat(1024 * 1024) + "\"}")
                .statusCode(413)
                .body(json("code", equalTo("body_too_large")));
    }

    @Test
    void addsTheSkillsThatArePutIn() {
        // The upload is the first version, and its evidence the second.
        await().until(() -> KeptEvidence.operations(ada) == 1);

        patch(ada, id, "{\"content\": {\"skills\": [\"Java\", \"Watercolours\"]}}")
                .statusCode(200);

        as(ada).get("/api/v1/skill-resume")
                .then()
                .body(json("categories[*].skills[*].name", hasItem("Watercolours")))
                .body(json("skillResumeVersion", equalTo(3)));
    }

    private ValidatableResponse put(String ifMatch, String body) {
        var request = as(ada).contentType("application/json").body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put("/api/v1/resumes/" + id)
                .then();
    }

    private static String sample() {
        return new ContentJson().write(SampleFiles.content());
    }

    private static Map<String, String> error(String pointer, String code) {
        return Map.of("pointer", pointer, "code", code);
    }
}
