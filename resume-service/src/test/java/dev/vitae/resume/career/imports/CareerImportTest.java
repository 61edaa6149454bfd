package dev.vitae.resume.career.imports;

import static dev.vitae.resume.Api.as;
import static dev.vitae.resume.Api.uploadSample;
import static dev.vitae.resume.career.Records.EDUCATION;
import static dev.vitae.resume.career.Records.EXPERIENCE;
import static dev.vitae.resume.career.Records.SKILLS;
import static dev.vitae.resume.career.Records.add;
import static dev.vitae.resume.career.Records.list;
import static dev.vitae.resume.career.Records.patch;
import static dev.vitae.resume.career.Records.skill;
import static dev.vitae.testkit.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.vitae.resume.Api;
import dev.vitae.resume.ResumeServiceTest;
import dev.vitae.resume.Rows;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person takes over into their career records what a résumé says. */
@ResumeServiceTest
class CareerImportTest {

    private final UUID ada = UUID.randomUUID();
    private final UUID bob = UUID.randomUUID();
    private String resume;

    @BeforeEach
    void upload() {
        resume = uploadSample(ada, "cv.pdf");
    }

    @Test
    void showsWhatIsNewAndWhatIsTheSame() {
        preview()
                .body(json("resumeId", equalTo(resume)))
                .body(json("skills[*].state", equalTo(List.of("same", "same", "same"))))
                .body(json("experience[*].path", equalTo(List.of("/experience/0", "/experience/1"))))
                .body(json("experience[*].state", equalTo(List.of("new", "new"))))
                .body(json("experience[0].id", nullValue()))
                .body(json("experience[0].record.title", equalTo("Senior Backend Engineer")))
                .body(json("experience[0].record.startDate", equalTo("2021-04-01")))
                .body(json("experience[0].record.endDate", nullValue()))
                .body(json("experience[0].record.isCurrent", equalTo(true)))
                .body(json("experience[1].record.startDate", equalTo("2018-01-01")))
                .body(json("experience[1].record.endDate", equalTo("2021-03-31")))
                .body(json("education[0].state", equalTo("new")))
                .body(json("education[0].record.degree", equalTo("MSc")));
        assertThat(list(ada, EXPERIENCE, "id")).isEmpty();
    }

    @Test
    void takesTheChosenOnesAndTheSameAgainChangesNothing() throws SQLException {
        List<String> chosen = List.of("/experience/1", "/education/0", "/skills/0");

        apply(chosen)
                .statusCode(200)
                .body(json("experience[*].state", equalTo(List.of("new", "same"))))
                .body(json("education[0].state", equalTo("same")));

        assertThat(list(ada, EXPERIENCE, "company")).containsExactly("Nordwind Logistics GmbH");
        assertThat(list(ada, EDUCATION, "school")).containsExactly("Universität Leipzig");
        List<Object> records = list(ada, EXPERIENCE, "updatedAt");
        var rows = Rows.settled(ada);
        apply(chosen).statusCode(200).body(json("experience[*].state", equalTo(List.of("new", "same"))));
        assertThat(list(ada, EXPERIENCE, "updatedAt")).isEqualTo(records);
        assertThat(Rows.of(ada)).isEqualTo(rows);
    }

    @Test
    void showsWhichMembersDifferAndLeavesWhatTheResumeDoesNotState() {
        String job = add(
                ada,
                EXPERIENCE,
                """
                {"title": "Backend engineer", "company": "Nordwind Logistics GmbH", "location": "Hamburg",
                 "startDate": "2018-05-14", "isCurrent": true}""");
        String java = skill(ada, "Java");
        patch(
                ada,
                SKILLS + "/" + java,
                "*",
                Map.of("name", "JAVA", "proficiency", "expert", "openToColleagues", false));

        preview()
                .body(json("experience[1].state", equalTo("changed")))
                .body(json("experience[1].id", equalTo(job)))
                .body(json("experience[1].differs", equalTo(List.of("title", "description", "endDate", "isCurrent"))))
                .body(json("skills[0].state", equalTo("changed")))
                .body(json("skills[0].differs", equalTo(List.of("name"))));
        apply(List.of("/experience/1", "/skills/0")).statusCode(200).body(json("experience[1].state", equalTo("same")));

        as(ada).get(EXPERIENCE + "/" + job)
                .then()
                .header("ETag", "\"v1\"")
                .body(json("title", equalTo("Backend Engineer")))
                .body(json("location", equalTo("Hamburg")))
                .body(json("startDate", equalTo("2018-05-14")))
                .body(json("endDate", equalTo("2021-03-31")))
                .body(json("isCurrent", equalTo(false)));
        as(ada).get(SKILLS + "/" + java)
                .then()
                .body(json("name", equalTo("Java")))
                .body(json("proficiency", equalTo("expert")))
                .body(json("openToColleagues", equalTo(false)));
    }

    @Test
    void findsThePlaceThatTheParserHasWrittenApart() {
        Api.patch(
                ada,
                resume,
                """
                {"content": {"sections": [{"heading": "Locations",
                  "entries": ["Senior Backend Engineer, Harbour Payments: Dublin, Ireland"]}]}}""");

        preview()
                .body(json("experience[0].record.location", equalTo("Dublin, Ireland")))
                .body(json("experience[1].record.location", nullValue()));
    }

    @Test
    void saysWhatNoRecordCanHold() throws SQLException {
        Rows.run(
                """
                update resumes set content = '{"experience": [{"position": "Engineer"}], "education":
                  [{"institution": "Leipzig", "degree": "%s"}]}' where id = '%s'"""
                        .formatted("x".repeat(101), resume));

        preview()
                .body(json("experience[0].state", equalTo("invalid")))
                .body(json("experience[0].errors[0].pointer", equalTo("/company")))
                .body(json("education[0].errors[0].pointer", equalTo("/degree")))
                .body(json("education[0].errors[0].code", equalTo("size")));
        apply(List.of("/education/0", "/education/1"))
                .statusCode(422)
                .body(json(
                        "errors[*]['pointer', 'code']",
                        equalTo(List.of(
                                Map.of("pointer", "/take/0", "code", "not_takeable"),
                                Map.of("pointer", "/take/1", "code", "not_in_resume")))));
    }

    @Test
    void takesNothingWhereSomethingCannotBeTaken() throws SQLException {
        Rows.run(
                "insert into user_education (id, user_id, school) select uuidv7(), '%s', 's' from generate_series(1, 100)"
                        .formatted(ada));

        apply(List.of("/experience/0", "/education/0")).statusCode(409).body(json("code", equalTo("record_limit")));

        assertThat(list(ada, EXPERIENCE, "id")).isEmpty();
    }

    @Test
    void asksForTheResumeThatWasPreviewed() {
        String tag = preview().extract().header("ETag");
        as(ada).header("If-None-Match", tag).get(path()).then().statusCode(304);
        apply(null, List.of("/experience/0")).statusCode(428).body(json("code", equalTo("if_match_missing")));
        apply(tag, List.of("/experience/0")).statusCode(200);
        as(ada).header("If-None-Match", tag).get(path()).then().statusCode(200);
        Api.patch(ada, resume, "{\"title\": \"Another\"}").statusCode(200);

        apply(tag, List.of("/experience/0")).statusCode(412).body(json("code", equalTo("stale")));
    }

    @Test
    void takesNothingThatWasNotPreviewedSo() {
        String job = add(
                ada,
                EXPERIENCE,
                """
                {"title": "Backend engineer", "company": "Nordwind Logistics GmbH", "startDate": "2018-05-14"}""");
        String tag = preview().extract().header("ETag");
        patch(ada, EXPERIENCE + "/" + job, "*", Map.of("location", "Hamburg")).statusCode(200);

        String current = apply(tag, List.of("/experience/1"))
                .statusCode(412)
                .body(json("code", equalTo("stale")))
                .extract()
                .header("ETag");

        assertThat(list(ada, EXPERIENCE, "title")).containsExactly("Backend engineer");
        assertThat(current).isEqualTo(preview().extract().header("ETag"));
        apply(current, List.of("/experience/1")).statusCode(200);
        apply(tag, List.of("/experience/1")).statusCode(200);
        apply(tag, List.of("/experience/0", "/experience/1")).statusCode(412);
    }

    @Test
    void refusesAChoiceThatIsNone() {
        for (List<String> choice : Arrays.asList(null, List.<String>of())) {
            apply(choice).statusCode(422).body(json("errors[0].pointer", equalTo("/take")));
        }
        apply(Collections.nCopies(451, "/skills/0")).statusCode(422).body(json("errors[0].code", equalTo("size")));
        apply(List.of("x".repeat(64 * 1024))).statusCode(413).body(json("code", equalTo("body_too_large")));
        apply(Arrays.asList((String) null)).statusCode(422).body(json("errors[0].pointer", equalTo("/take/0")));
    }

    @Test
    void hidesTheResumeFromEverybodyElse() {
        as(bob).get(path()).then().statusCode(404);
        as(bob).header("If-Match", "*")
                .contentType("application/json")
                .body("{\"take\": [\"/experience/0\"]}")
                .post(path())
                .then()
                .statusCode(404);
        as(ada).get("/api/v1/resumes/42/career-import").then().statusCode(404);
    }

    private ValidatableResponse preview() {
        return as(ada).get(path()).then().statusCode(200);
    }

    private ValidatableResponse apply(List<String> paths) {
        return apply("*", paths);
    }

    private ValidatableResponse apply(String ifMatch, List<String> paths) {
        var request = as(ada).contentType("application/json").body(Collections.singletonMap("take", paths));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .post(path())
                .then();
    }

    private String path() {
        return "/api/v1/resumes/" + resume + "/career-import";
    }
}
