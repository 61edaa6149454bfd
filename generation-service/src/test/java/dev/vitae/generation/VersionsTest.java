package dev.vitae.generation;

import static dev.vitae.testkit.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.Events;
import dev.vitae.testkit.Stub;
import dev.vitae.testkit.StubService;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person does with a generated résumé and its versions: write, restore, name, compare, remove. */
@GenerationServiceTest
class VersionsTest {

    @Stub("resume")
    StubService resumes;

    @Stub("vacancy")
    StubService vacancies;

    private Person ada;
    private JsonNode done;
    private Versions versions;

    @BeforeEach
    void adaHasATailoredResume() {
        ada = Person.known(resumes, vacancies);
        done = ada.tailors();
        versions = Versions.of(ada, done);
    }

    @Test
    void listsGeneratedResumesToTheirPersonAlone() {
        ada.request()
                .get("/api/v1/generated-resumes")
                .then()
                .statusCode(200)
                .body(json("items[*].id", contains(done.get("generatedResumeId").asText())))
                .body(json("items[0].title", equalTo("My Resume")))
                .body(json("items[0].templateId", equalTo("classic")))
                .body(json("items[0].currentVersion", equalTo(1)))
                .body(json("next", nullValue()));
        Person.known(resumes, vacancies)
                .request()
                .get("/api/v1/generated-resumes")
                .then()
                .body(json("items", hasSize(0)));
        ada.request()
                .get("/api/v1/generated-resumes?limit=0")
                .then()
                .statusCode(400)
                .body(json("code", equalTo("limit_invalid")));
    }

    @Test
    void givesOneAnotherTitleAndTemplate() {
        String tag = ada.request().get(versions.resume).header("ETag");

        versions.patch(versions.resume, tag, "{\"title\": \" For Harbour \", \"templateId\": \"modern\"}")
                .then()
                .statusCode(200)
                .body(json("title", equalTo("For Harbour")))
                .body(json("templateId", equalTo("modern")))
                .body(json("currentVersion", equalTo(1)));

        ada.request().get(versions.address(1)).then().body(json("title", equalTo("For Harbour")));
        versions.patch(versions.resume, tag, "{\"title\": \"Late\"}")
                .then()
                .statusCode(412)
                .body(json("code", equalTo("stale")));
        versions.patch(versions.resume, null, "{\"title\": \"Careless\"}")
                .then()
                .statusCode(428);
    }

    @Test
    void refusesATitleOrATemplateThatIsNone() {
        String tag = ada.request().get(versions.resume).header("ETag");

        versions.patch(versions.resume, tag, "{\"title\": null, \"templateId\": \"none\"}")
                .then()
                .statusCode(422)
                .body(json("errors[*].pointer", contains("/title", "/templateId")))
                .body(json("errors[*].code", contains("required", "template_unknown")));
        versions.patch(versions.resume, tag, "{\"title\": \"" + "x".repeat(256) + "\"}")
                .then()
                .statusCode(422)
                .body(json("errors[0].code", equalTo("too_long")));
        for (String none : List.of("[]", "{", "{\"title\": {}}")) {
            versions.patch(versions.resume, tag, none)
                    .then()
                    .statusCode(400)
                    .body(json("code", equalTo("malformed_json")));
        }
    }

    @Test
    void keepsWhatAPersonWritesAsANewVersion() {
        ObjectNode content = (ObjectNode) versions.sees(1).get("content");
        content.put("summary", "In my own words.");

        versions.writes(Versions.body(content, "Shorter"))
                .then()
                .statusCode(201)
                .header("Location", endsWith(versions.address(2)))
                .body(json("versionNumber", equalTo(2)))
                .body(json("author", equalTo("person")))
                .body(json("note", equalTo("Shorter")))
                .body(json("renderArtifactUrl", equalTo(versions.address(2) + "/artifact")));

        assertThat(versions.sees(2).get("content")).isEqualTo(content);
        assertThat(versions.sees(1).get("content")).isEqualTo(done.get("content"));
        assertThat(ada.sees(versions.resume).get("currentVersion").asInt()).isEqualTo(2);
        try (Events events = Events.connect()) {
            String id = done.get("generatedResumeId").asText();
            assertThat(events.await(
                            "vitae.generation.generated-resume",
                            all -> all.stream()
                                            .filter(event -> event.key().equals(id))
                                            .count()
                                    == 2))
                    .filteredOn(event -> event.key().equals(id))
                    .last()
                    .satisfies(event -> {
                        JsonNodes.assertFitsItsContract("GeneratedResumeVersionAdded", event.data());
                        assertThat(JsonNodes.read(event.data()).get("author").asText())
                                .isEqualTo("person");
                    });
        }
    }

    @Test
    void makesNoVersionOfWhatIsSaidAlready() {
        versions.writes(Versions.body(versions.sees(1).get("content"), null))
                .then()
                .statusCode(200)
                .body(json("versionNumber", equalTo(1)));
        versions.restores(1).then().statusCode(200).body(json("versionNumber", equalTo(1)));

        assertThat(versions.numbers()).containsExactly(1);
    }

    @Test
    void refusesWhatIsNoResume() {
        ObjectNode content = (ObjectNode) versions.sees(1).get("content");
        content.withObject("/personalInfo").put("email", "nobody");
        content.put("summary", "x".repeat(5001));

        versions.writes(Versions.body(content, "n".repeat(501)))
                .then()
                .statusCode(422)
                .body(json("errors[*].pointer", contains("/content/personalInfo/email", "/content/summary", "/note")));
        versions.writes("{}").then().statusCode(422).body(json("errors[0].pointer", equalTo("/content")));
        versions.writes("{\"content\": {\"skills\": 7}}").then().statusCode(400);
        versions.writes("{").then().statusCode(400);
        assertThat(versions.numbers()).containsExactly(1);
    }

    @Test
    void restoresAnEarlierVersionAsANewOne() {
        versions.adds("Something else.");

        versions.restores(1)
                .then()
                .statusCode(201)
                .body(json("versionNumber", equalTo(3)))
                .body(json("author", equalTo("restore")))
                .body(json("restoredFrom", equalTo(1)));

        assertThat(versions.sees(3).get("content")).isEqualTo(versions.sees(1).get("content"));
        versions.restores(9).then().statusCode(404);
    }

    @Test
    void namesAVersionAndTakesTheNameAway() {
        versions.names(1, "\" As sent \"").then().statusCode(200).body(json("name", equalTo("As sent")));
        ada.request()
                .get(versions.list)
                .then()
                .body(json("items[0].name", equalTo("As sent")))
                .body(json("items[0].content", nullValue()));

        versions.names(1, "null").then().statusCode(200).body(json("name", nullValue()));
        versions.names(1, "\"" + "x".repeat(101) + "\"")
                .then()
                .statusCode(422)
                .body(json("errors[0].pointer", equalTo("/name")));
        versions.names(1, "[1").then().statusCode(400);
        versions.patch(versions.address(1), "\"v0\"", "{\"name\": \"Late\"}")
                .then()
                .statusCode(412);
        assertThat(versions.sees(1).get("content")).isEqualTo(done.get("content"));
    }

    @Test
    void namesAHundredAndNoMore() throws SQLException {
        AppRole.update(
                "generation",
                ada.id,
                """
                insert into generated_resume_versions (id, generated_resume_id, user_id, version_number, content, author, name)
                select uuidv7(), '%s', '%s', number, '{}', 'person', 'Named' from generate_series(2, 101) number"""
                        .formatted(done.get("generatedResumeId").asText(), ada.id));

        versions.names(1, "\"One more\"").then().statusCode(409).body(json("code", equalTo("named_version_limit")));
        versions.names(2, "\"Another name\"").then().statusCode(200);
        versions.names(2, "null").then().statusCode(200);
        versions.names(1, "\"One more\"").then().statusCode(200);
    }

    @Test
    void removesAVersionAndNeverGivesItsNumberAgain() {
        versions.adds("Second.");
        versions.adds("Third.");

        versions.deletes(2).then().statusCode(204);

        versions.deletes(2).then().statusCode(404);
        ada.request().get(versions.address(2)).then().statusCode(404);
        assertThat(versions.adds("Fourth.")).isEqualTo(4);
        assertThat(versions.numbers()).containsExactly(4, 3, 1);
    }

    @Test
    void keepsTheVersionInUseAndWhatAGenerationMade() {
        versions.deletes(1).then().statusCode(409).body(json("code", equalTo("version_current")));
        versions.adds("Second.");
        versions.deletes(1)
                .then()
                .statusCode(409)
                .body(json("code", equalTo("version_in_use")))
                .body(json("current.usedBy[0].kind", equalTo("generation")))
                .body(json("current.usedBy[0].id", equalTo(done.get("id").asText())));

        ada.request()
                .delete("/api/v1/generations/" + done.get("id").asText())
                .then()
                .statusCode(204);
        versions.deletes(1).then().statusCode(204);
        assertThat(versions.numbers()).containsExactly(2);
    }

    @Test
    void tellsWhatOneVersionSaysOtherwiseThanAnother() {
        ObjectNode content = (ObjectNode) versions.sees(1).get("content");
        content.put("summary", "Backend engineer for payments.");
        content.withObject("/personalInfo").put("email", "ada@example.org");
        versions.writes(Versions.body(content, null)).then().statusCode(201);
        content.put("summary", "Backend engineer for rail freight.");
        content.withArray("/skills").add("Nautical charts");
        versions.writes(Versions.body(content, null)).then().statusCode(201);

        ada.request()
                .get(versions.resume + "/diff?from=2&to=3")
                .then()
                .statusCode(200)
                .body(json(
                        "changes[*].path",
                        contains("/summary", "/skills/" + (content.get("skills").size() - 1))))
                .body(json("changes[*].kind", contains("reworded", "added")))
                .body(json("changes[0].words[*].fate", contains("same", "removed", "added", "same")))
                .body(json("changes[0].words[2].text", equalTo("rail freight")))
                .body(json("changes[1].after", equalTo("Nautical charts")));
        ada.request()
                .get(versions.resume + "/diff?from=3&to=1")
                .then()
                .body(json("changes[*].path", hasItem("/personalInfo/email")));
        ada.request().get(versions.resume + "/diff?from=3&to=3").then().body(json("changes", hasSize(0)));
        ada.request().get(versions.resume + "/diff?from=1&to=9").then().statusCode(404);
        ada.request()
                .get(versions.resume + "/diff?from=1")
                .then()
                .statusCode(400)
                .body(json("code", equalTo("version_invalid")));
    }
}
