package dev.vitae.resume.builder;

import static dev.vitae.resume.Api.as;
import static dev.vitae.resume.builder.Documents.PATH;
import static dev.vitae.resume.builder.Documents.create;
import static dev.vitae.resume.builder.Documents.list;
import static dev.vitae.resume.builder.Documents.patch;
import static dev.vitae.resume.builder.Documents.post;
import static dev.vitae.resume.builder.Documents.put;
import static dev.vitae.resume.builder.Documents.read;
import static dev.vitae.testkit.Json.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.vitae.resume.ResumeServiceTest;
import dev.vitae.testkit.Json;
import dev.vitae.testkit.TestTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Résumés that people write. */
@ResumeServiceTest
class DocumentsTest {

    private final UUID ada = UUID.randomUUID();
    private final UUID bob = UUID.randomUUID();

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
