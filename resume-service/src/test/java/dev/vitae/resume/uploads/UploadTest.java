package dev.vitae.resume.uploads;

import static dev.vitae.resume.Api.as;
import static dev.vitae.resume.Api.postForm;
import static dev.vitae.resume.Api.upload;
import static dev.vitae.testkit.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.vitae.resume.ResumeServiceTest;
import dev.vitae.resume.Rows;
import dev.vitae.resume.SampleFiles;
import dev.vitae.testkit.Json;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@ResumeServiceTest
class UploadTest {

    private final UUID ada = UUID.randomUUID();

    @Test
    void readsAPdfAndKeepsWhatItSays() {
        byte[] file = SampleFiles.pdf();

        var answer = upload(ada, "Ada Brennan.pdf", file);

        String id = answer.statusCode(201)
                .header("ETag", "\"v0\"")
                .body(json("title", equalTo("Ada Brennan")))
                .body(json("content.personalInfo.fullName", equalTo("Ada Brennan")))
                .body(json("content.personalInfo.email", equalTo("ada.brennan@example.com")))
                .body(json("content.experience[0].company", equalTo("Harbour Payments")))
                .body(json("content.skills", hasItems("Java", "Apache Kafka", "PostgreSQL")))
                .body(json("sourceFileName", equalTo("Ada Brennan.pdf")))
                .body(json("sourceFileType", equalTo("pdf")))
                .body(json("fileSize", equalTo(file.length)))
                .body(json("currentVersion", equalTo(1)))
                .body(json("isDefault", is(true)))
                .body(json("warnings", notNullValue()))
                .body(json("origins", hasKey("/personalInfo/email")))
                .body(json("createdAt", notNullValue()))
                .body(json("updatedAt", notNullValue()))
                .extract()
                .as(Json.class)
                .get("id");
        answer.header("Location", org.hamcrest.Matchers.endsWith("/api/v1/resumes/" + id))
                .body(json("fileUrl", equalTo("/api/v1/resumes/" + id + "/file")));
    }

    @Test
    void readsADocx() {
        upload(ada, "lebenslauf.docx", SampleFiles.docx())
                .statusCode(201)
                .body(json("sourceFileType", equalTo("docx")))
                .body(json("content.personalInfo.email", equalTo("ada.brennan@example.com")))
                .body(json("content.skills", hasItems("Java", "Apache Kafka")));
    }

    @Test
    void keepsAFileNameOfAnyAlphabetWithoutFolders() throws Exception {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.write(
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"/home/ada/Życiorys – Ада.pdf\"\r\n\r\n"
                        .getBytes(StandardCharsets.UTF_8));
        form.write(SampleFiles.pdf());
        form.write("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));

        var answer = postForm(ada, HttpRequest.BodyPublishers.ofByteArray(form.toByteArray()));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(Json.of(answer.body()).getMap("$"))
                .containsEntry("sourceFileName", "Życiorys – Ада.pdf")
                .containsEntry("title", "Życiorys – Ада");
    }

    @Test
    void makesOnlyTheFirstOfAPersonTheDefault() throws SQLException {
        List<CompletableFuture<Integer>> uploads = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> upload(ada, "cv.pdf", SampleFiles.pdf("copy " + i))
                        .extract()
                        .statusCode()))
                .toList();

        assertThat(uploads.stream().map(CompletableFuture::join)).containsOnly(201);
        assertThat(Rows.number("select count(*) from resumes where is_default and user_id = '" + ada + "'"))
                .isEqualTo(1);
    }

    @Test
    void answersTheSameForTheSameIdempotencyKey() throws SQLException {
        byte[] file = SampleFiles.pdf();
        String key = UUID.randomUUID().toString();
        Json first = once(key, "cv.pdf", file).statusCode(201).extract().as(Json.class);

        var again = once(key, "cv.pdf", file);

        again.statusCode(201).body(json("$", equalTo(first.getMap("$"))));
        assertThat(Rows.number("select count(*) from resumes where user_id = '" + ada + "'"))
                .isEqualTo(1);
        once(key, "cv.pdf", SampleFiles.docx()).statusCode(422).body(json("code", equalTo("idempotency_key_reused")));
    }

    @Test
    void takesAGoodFileUnderTheKeyOfARefusedOne() throws SQLException {
        String key = UUID.randomUUID().toString();
        once(key, "cv.pdf", SampleFiles.scannedPdf()).statusCode(422).body(json("code", equalTo("no_text_found")));

        once(key, "cv.pdf", SampleFiles.pdf()).statusCode(201);

        assertThat(Rows.number("select count(*) from resumes where user_id = '" + ada + "'"))
                .isEqualTo(1);
    }

    @Test
    void showsWhatItWouldKeepInADryRunAndKeepsNothing() throws SQLException {
        byte[] file = SampleFiles.pdf();

        dryRun("true", file)
                .statusCode(200)
                .body(json("title", equalTo("cv")))
                .body(json("content.personalInfo.fullName", equalTo("Ada Brennan")))
                .body(json("warnings", notNullValue()))
                .body(json("sourceFileName", equalTo("cv.pdf")))
                .body(json("sourceFileType", equalTo("pdf")))
                .body(json("fileSize", equalTo(file.length)))
                .body(json("isDefault", equalTo(false)))
                .body(json("$", not(hasKey("id"))))
                .body(json("$", not(hasKey("fileUrl"))));

        assertThat(Rows.of(ada))
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isZero());
    }

    @Test
    void keepsNothingWhereItIsNotClearWhetherItShould() throws SQLException {
        dryRun("yes", SampleFiles.pdf()).statusCode(400).body(json("code", equalTo("dry_run_invalid")));

        assertThat(Rows.none(ada)).isTrue();
    }

    private io.restassured.response.ValidatableResponse dryRun(String value, byte[] file) {
        return as(ada).multiPart("file", "cv.pdf", file, "application/octet-stream")
                .post("/api/v1/resumes?dryRun=" + value)
                .then();
    }

    @Test
    void leavesNeitherRowsNorEventsBehindWhenItsTransactionFails() throws SQLException {
        // Given a failure at the very end: when the transaction, with its events written, commits
        Rows.run("create or replace function refuse() returns trigger language plpgsql as "
                + "$$ begin raise exception 'refused by the test'; end $$");
        Rows.run("create constraint trigger refuse_" + ada.toString().replace("-", "")
                + " after insert on outbox deferrable initially deferred for each row "
                + "when (new.payload ->> 'userId' = '" + ada + "') execute function refuse()");

        var answer = upload(ada, "cv.pdf", SampleFiles.pdf());

        answer.statusCode(500)
                .contentType("application/problem+json")
                .body(json("code", equalTo("internal_error")))
                .body(json("detail", not(equalTo("refused by the test"))));
        assertThat(Rows.of(ada))
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isZero());
    }

    private io.restassured.response.ValidatableResponse once(String key, String name, byte[] file) {
        return as(ada).header("Idempotency-Key", key)
                .multiPart("file", name, file, "application/octet-stream")
                .post("/api/v1/resumes")
                .then();
    }
}
