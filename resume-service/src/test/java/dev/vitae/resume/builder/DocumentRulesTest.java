package dev.vitae.resume.builder;

import static dev.vitae.resume.Api.as;
import static dev.vitae.resume.builder.Documents.create;
import static dev.vitae.resume.builder.Documents.offer;
import static dev.vitae.resume.builder.Documents.patch;
import static dev.vitae.resume.builder.Documents.post;
import static dev.vitae.resume.builder.Documents.put;
import static dev.vitae.resume.builder.Documents.read;
import static dev.vitae.testkit.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import dev.vitae.resume.ResumeServiceTest;
import dev.vitae.resume.Rows;
import java.sql.SQLException;
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

/** What a document must be like to be kept, and how many there may be. */
@ResumeServiceTest
class DocumentRulesTest {

    private final UUID ada = UUID.randomUUID();
    private final UUID bob = UUID.randomUUID();

    @AfterEach
    void offersAllTemplates() throws SQLException {
        Rows.run("update templates set is_active = true where not is_active");
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
}
