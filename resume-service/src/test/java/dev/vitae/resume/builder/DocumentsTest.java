package dev.vitae.resume.builder;

import static dev.vitae.resume.Api.as;
import static dev.vitae.resume.builder.Documents.PATH;
import static dev.vitae.resume.builder.Documents.create;
import static dev.vitae.resume.builder.Documents.list;
import static dev.vitae.resume.builder.Documents.offer;
import static dev.vitae.resume.builder.Documents.patch;
import static dev.vitae.resume.builder.Documents.post;
import static dev.vitae.resume.builder.Documents.put;
import static dev.vitae.resume.builder.Documents.read;
import static dev.vitae.testkit.Json.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.vitae.resume.ResumeServiceTest;
import dev.vitae.resume.Rows;
import dev.vitae.testkit.Json;
import dev.vitae.testkit.TestTokens;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Résumés that people write. */
@ResumeServiceTest
class DocumentsTest {

    private final UUID ada = UUID.randomUUID();
    private final UUID bob = UUID.randomUUID();

    @AfterEach
    void offersAllTemplates() throws SQLException {
        Rows.run("update templates set is_active = true where not is_active");
    }

    @Test
    void beginsBlank() {
        var answer = post(ada, Map.of())
                .statusCode(201)
                .body(json("title", equalTo("My Resume")))
                .body(json("template", equalTo("classic")))
                .body(json("options", equalTo(Map.of())))
                .body(json("resumeData.experience", equalTo(List.of())))
                .body(json("isCurrent", equalTo(true)))
                .body(json("createdAt", notNullValue()))
                .extract();

        String location = answer.header("Location").replaceFirst("^https?://[^/]+", "");
        assertThat(location).isEqualTo(PATH + "/" + answer.as(Json.class).getString("id"));
        as(ada).get(location).then().statusCode(200).header("ETag", answer.header("ETag"));
        as(ada).header("If-None-Match", answer.header("ETag"))
                .get(location)
                .then()
                .statusCode(304);
    }

    @Test
    void keepsWhatIsWritten() {
        String document = create(
                ada,
                """
                {"title": " For Nordwind ", "template": "modern", "options": {"accentColor": "#7a1030", "font": "serif"},
                 "resumeData": {"personalInfo": {"fullName": "Ada Brennan"}, "skills": ["Java"], "hobby": {"a": 1}}}""");

        assertThat(read(ada, document).getMap("options")).isEqualTo(Map.of("accentColor", "#7a1030", "font", "serif"));
        patch(
                        ada,
                        document,
                        "*",
                        """
                        {"options": {"font": null}, "template": "academic", "resumeData": {"summary": "In short.",
                         "personalInfo": {"email": "ada@example.com"}, "experience": [{"company": "Harbour"}]}}""")
                .statusCode(200)
                .body(json("title", equalTo("For Nordwind")))
                .body(json("template", equalTo("academic")))
                .body(json("options", equalTo(Map.of("accentColor", "#7a1030"))))
                .body(json("resumeData.personalInfo.fullName", equalTo("Ada Brennan")))
                .body(json("resumeData.personalInfo.email", equalTo("ada@example.com")))
                .body(json("resumeData.experience[0].company", equalTo("Harbour")))
                .body(json("resumeData.hobby.a", equalTo(1)));
        put(ada, document, "*", Map.of("title", "Anew", "template", "classic", "resumeData", Map.of()))
                .statusCode(200)
                .body(json("title", equalTo("Anew")))
                .body(json("options", equalTo(Map.of())))
                .body(json("resumeData.summary", nullValue()))
                .body(json("resumeData.skills", equalTo(List.of())));
    }

    @Test
    void isMadeOnceUnderOneKey() {
        List<String> ids = IntStream.range(0, 2)
                .mapToObj(i -> as(ada).header("Idempotency-Key", "one")
                        .contentType("application/json")
                        .body("{\"title\": \"Once\"}")
                        .post(PATH)
                        .then()
                        .statusCode(201)
                        .header("ETag", notNullValue())
                        .extract()
                        .as(Json.class)
                        .getString("id"))
                .toList();

        assertThat(ids.get(1)).isEqualTo(ids.get(0));
        assertThat(list(ada, Map.of(), "title")).containsExactly("Once");
    }

    @Test
    void isListedByItsLastChangeWithoutWhatItSays() {
        String first = create(ada, Map.of("title", "first"));
        create(ada, Map.of("title", "second", "template", "modern"));
        create(ada, Map.of("title", "third"));
        patch(ada, first, "*", Map.of("resumeData", Map.of("summary", "In short.")))
                .statusCode(200);

        assertThat(list(ada, Map.of(), "title")).containsExactly("first", "third", "second");
        assertThat(list(ada, Map.of("template", "modern"), "title")).containsExactly("second");
        assertThat(list(ada, Map.of(), "resumeData")).containsOnlyNulls();
        as(ada).get(PATH + "?template=none").then().statusCode(400).body(json("code", equalTo("template_invalid")));

        List<Object> paged = new ArrayList<>();
        String next = PATH + "?limit=1";
        while (next != null) {
            var answer = as(ada).get(next).then().statusCode(200).extract();
            paged.addAll(answer.as(Json.class).getList("items[*].title"));
            String link = answer.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        assertThat(paged).containsExactly("first", "third", "second");
    }

    @Test
    void isNobodyElses() {
        String hers = create(ada, Map.of());

        as(bob).get(hers).then().statusCode(404).body(json("code", equalTo("not_found")));
        put(bob, hers, "*", Map.of()).statusCode(404);
        patch(bob, hers, "*", Map.of()).statusCode(404);
        for (String path : List.of("/export", "/preview.png")) {
            as(bob).get(hers + path).then().statusCode(404).body(json("code", equalTo("not_found")));
        }
        as(bob).delete(hers).then().statusCode(404);
        assertThat(list(bob, Map.of(), "id")).isEmpty();
        given().get(hers).then().statusCode(401);
        as(ada).get(hers).then().statusCode(200);
    }

    @Test
    void isGoneWhenItIsRemoved() {
        String document = create(ada, Map.of());

        as(ada).delete(document).then().statusCode(204);

        as(ada).get(document).then().statusCode(404);
        as(ada).delete(document).then().statusCode(404);
    }

    @Test
    void pointsAtEveryMemberThatIsNotAsItShouldBe() {
        String wrong =
                """
                {"title": " ", "template": "none", "options": {"accentColor": "red", "sectionOrder": ["hobbies"], "x": 1},
                 "resumeData": {"personalInfo": {"email": "nowhere", "website": "ftp://x"}, "summary": "",
                   "experience": [{"startDate": "2021-13"}], "education": [{"startDate": "2020-01", "endDate": "2019-01"}],
                   "certifications": [{}]}}""";
        var pointers = containsInAnyOrder(
                "/title",
                "/template",
                "/options/accentColor",
                "/options/sectionOrder/0",
                "/options/x",
                "/resumeData/personalInfo/email",
                "/resumeData/personalInfo/website",
                "/resumeData/summary",
                "/resumeData/experience/0/startDate",
                "/resumeData/education/0/endDate",
                "/resumeData/certifications/0/name");
        String document = create(ada, Map.of());

        post(ada, wrong)
                .statusCode(422)
                .body(json("code", equalTo("validation_failed")))
                .body(json("errors[*].pointer", pointers));
        put(ada, document, "*", wrong).statusCode(422).body(json("errors[*].pointer", pointers));
        patch(ada, document, "*", wrong).statusCode(422).body(json("errors[*].pointer", pointers));
        put(ada, document, "*", Map.of())
                .statusCode(422)
                .body(json("errors[*].pointer", equalTo(List.of("/title", "/template", "/resumeData"))));
        patch(ada, document, "*", Map.of("title", "t".repeat(256), "resumeData", Map.of("summary", "s".repeat(5001))))
                .statusCode(422)
                .body(json("errors[*].code", equalTo(List.of("too_long", "too_long"))));
        assertThat(read(ada, document).getString("title")).isEqualTo("My Resume");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "{\"options\": {}, \"resumeData\": [1]}"})
    void refusesABodyThatIsNoDocument(String body) {
        String document = create(ada, Map.of());

        post(ada, body).statusCode(400).body(json("code", equalTo("malformed_json")));
        put(ada, document, "*", body).statusCode(400).body(json("code", equalTo("malformed_json")));
        patch(ada, document, "*", body).statusCode(400).body(json("code", equalTo("malformed_json")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"resumeData\": {\"skills\": \"Java\"}} | /resumeData/skills",
                "{\"isCurrent\": \"perhaps\"} | /isCurrent",
                "{\"source\": {\"resumeId\": \"mine\"}} | /source/resumeId",
            })
    void namesTheMemberOfAnotherType(String body, String pointer) {
        post(ada, body).statusCode(400).body(json("errors[0].pointer", equalTo(pointer)));
    }

    @Test
    void refusesWhatIsTooLarge() {
        post(ada, Map.of("title", "x".repeat(1024 * 1024)))
                .statusCode(413)
                .body(json("code", equalTo("body_too_large")));
    }

    @Test
    void keepsTheTemplateThatIsNoLongerOffered() throws SQLException {
        String modern = create(ada, Map.of("template", "modern"));
        String classic = create(ada, Map.of());
        offer("modern", false);

        patch(ada, modern, "*", Map.of("template", "modern", "title", "Still modern"))
                .statusCode(200)
                .body(json("template", equalTo("modern")));
        as(ada).get(modern + "/export?format=html").then().statusCode(200);
        as(ada).get(modern + "/preview.png?width=100").then().statusCode(200);
        for (var refused : List.of(
                patch(ada, classic, "*", Map.of("template", "modern")), post(ada, Map.of("template", "modern")))) {
            refused.statusCode(422)
                    .body(json("errors[*].pointer", equalTo(List.of("/template"))))
                    .body(json("errors[*].code", equalTo(List.of("template_inactive"))));
        }
    }

    @Test
    void beginsWithTheFirstTemplateThatIsOfferedWhereClassicIsNot() throws SQLException {
        offer("classic", false);
        post(ada, Map.of()).statusCode(201).body(json("template", equalTo("modern")));

        Rows.run("update templates set is_active = false");
        post(ada, Map.of()).statusCode(201).body(json("template", equalTo("classic")));
    }

    @Test
    void areNoMoreThanThereMayBe() {
        List<CompletableFuture<Integer>> made = IntStream.range(0, 105)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> post(ada, Map.of()).extract().statusCode()))
                .toList();

        assertThat(made.stream().map(CompletableFuture::join).filter(status -> status == 201))
                .hasSize(100);
        post(ada, Map.of()).statusCode(409).body(json("code", equalTo("builder_document_limit")));
        post(bob, Map.of()).statusCode(201);
    }

    @Test
    void isHandedOutWithEverythingOfItsPerson() {
        create(ada, Map.of("title", "Hers", "resumeData", Map.of("summary", "In short.")));
        create(bob, Map.of("title", "His"));

        String export = given().auth()
                .oauth2(TestTokens.service("identity", "person.export"))
                .header("Vitae-Acting-For", ada.toString())
                .accept("application/x-ndjson")
                .get("/internal/personal-data")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(export.lines().filter(line -> line.contains("resume_builder_documents")))
                .singleElement()
                .asString()
                .contains("\"Hers\"", "In short.")
                .doesNotContain("\"words\"");
        assertThat(export).doesNotContain("His");
    }
}
