package dev.vitae.resume.uploads;

import static dev.vitae.resume.Api.as;
import static dev.vitae.resume.Api.patch;
import static dev.vitae.resume.Api.upload;
import static dev.vitae.testkit.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.vitae.resume.ResumeServiceTest;
import dev.vitae.resume.Rows;
import dev.vitae.resume.SampleFiles;
import dev.vitae.resume.parsing.ResumeParser;
import dev.vitae.testkit.Json;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A file that was uploaded before is the résumé that it was read into then. */
@ResumeServiceTest
class SameFileTest {

    private final UUID ada = UUID.randomUUID();
    private final byte[] file = SampleFiles.pdf();

    @Test
    void answersTheResumeThatIsThereAndTellsOfNothing() throws SQLException {
        String id = uploaded();
        var rows = Rows.settled(ada);

        upload(ada, "again.pdf", file)
                .statusCode(200)
                .header("ETag", "\"v0\"")
                .body(json("id", equalTo(id)))
                .body(json("title", equalTo("cv")));

        assertThat(Rows.of(ada)).isEqualTo(rows);
    }

    @Test
    void isKeptOnceHoweverManyUploadsComeAtOnce() throws SQLException {
        List<CompletableFuture<Integer>> uploads = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> upload(ada, "cv.pdf", file).extract().statusCode()))
                .toList();

        assertThat(uploads.stream().map(CompletableFuture::join))
                .containsOnly(200, 201)
                .containsOnlyOnce(201);
        assertThat(Rows.of(ada)).containsEntry("resumes", 1).containsEntry("stored_file", 1);
        assertThat(parses()).isEqualTo(1);
    }

    @Test
    void isAnotherResumeForAnotherPerson() {
        String id = uploaded();

        String bobs = upload(UUID.randomUUID(), "cv.pdf", file)
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("id");

        assertThat(bobs).isNotEqualTo(id);
    }

    @Test
    void isReadAnewByANewerParser() throws SQLException {
        String id = uploaded();
        readByAnOlderParser(id, "'{\"summary\": \"as an older parser saw it\"}'");

        upload(ada, "cv.pdf", file)
                .statusCode(200)
                .body(json("id", equalTo(id)))
                .body(json("content.personalInfo.fullName", equalTo("Ada Brennan")))
                .body(json("currentVersion", equalTo(2)));

        as(ada).get("/api/v1/resumes/" + id + "/versions/2")
                .then()
                .statusCode(200)
                .body(json("origin", equalTo("parsed")))
                .body(json("content.personalInfo.fullName", equalTo("Ada Brennan")));
        assertThat(parses()).isEqualTo(2);
        assertThat(Rows.number("select parser_version from resumes where id = '" + id + "'"))
                .isEqualTo(ResumeParser.VERSION);
    }

    @Test
    void isNoNewVersionWhereANewerParserReadsTheSame() throws SQLException {
        String id = uploaded();
        readByAnOlderParser(id, "content");

        upload(ada, "cv.pdf", file).statusCode(200).body(json("currentVersion", equalTo(1)));

        assertThat(parses()).isEqualTo(2);
    }

    @Test
    void neverOverwritesWhatThePersonHasWritten() throws SQLException {
        String id = uploaded();
        patch(ada, id, "{\"content\": {\"summary\": \"My own words.\"}}").statusCode(200);
        readByAnOlderParser(id, "content");

        upload(ada, "cv.pdf", file)
                .statusCode(200)
                .body(json("id", equalTo(id)))
                .body(json("content.summary", equalTo("My own words.")))
                .body(json("currentVersion", equalTo(2)));

        assertThat(parses()).isEqualTo(1);
    }

    @Test
    void isANewResumeOnceTheFirstIsRemoved() {
        String id = uploaded();
        as(ada).delete("/api/v1/resumes/" + id).then().statusCode(204);

        String again = upload(ada, "cv.pdf", file)
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("id");

        assertThat(again).isNotEqualTo(id);
    }

    private String uploaded() {
        return upload(ada, "cv.pdf", file)
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("id");
    }

    private static void readByAnOlderParser(String id, String content) throws SQLException {
        Rows.run("update resumes set parser_version = 0, content = " + content + " where id = '" + id + "'");
    }

    private int parses() throws SQLException {
        return Rows.number(
                "select count(*) from outbox where type = 'ResumeParsed' and payload ->> 'userId' = '" + ada + "'");
    }
}
