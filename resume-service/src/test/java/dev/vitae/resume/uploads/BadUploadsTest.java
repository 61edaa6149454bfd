package dev.vitae.resume.uploads;

import static dev.vitae.resume.Api.as;
import static dev.vitae.resume.Api.postForm;
import static dev.vitae.resume.Api.upload;
import static dev.vitae.testkit.Json.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.vitae.resume.ResumeServiceTest;
import dev.vitae.resume.Rows;
import dev.vitae.resume.SampleFiles;
import dev.vitae.testkit.Json;
import dev.vitae.testkit.TestTokens;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong with an upload, its answer says so with a stable code, and nothing of it is kept. */
@ResumeServiceTest
class BadUploadsTest {

    private static final int MEBIBYTE = 1024 * 1024;

    private final UUID ada = UUID.randomUUID();

    @AfterEach
    void nothingIsKept() throws SQLException {
        assertThat(Rows.of(ada))
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isZero());
    }

    static Stream<Arguments> badFiles() {
        return Stream.of(
                Arguments.of("empty.pdf", new byte[0], 422, "file_empty"),
                Arguments.of("truncated.pdf", SampleFiles.truncatedPdf(), 422, "file_corrupt"),
                Arguments.of("truncated.docx", SampleFiles.truncatedDocx(), 422, "file_corrupt"),
                Arguments.of("secret.pdf", SampleFiles.encryptedPdf(), 422, "file_encrypted"),
                Arguments.of("scan.pdf", SampleFiles.scannedPdf(), 422, "no_text_found"),
                Arguments.of("endless.pdf", SampleFiles.endlessPdf(), 422, "file_too_complex"),
                Arguments.of("photo.pdf", SampleFiles.png(), 415, "file_type_unsupported"),
                Arguments.of("notes.pdf", "just text".getBytes(StandardCharsets.UTF_8), 415, "file_type_unsupported"),
                Arguments.of("large.pdf", SampleFiles.pdfOf(5 * MEBIBYTE + 1), 413, "file_too_large"),
                Arguments.of("huge.pdf", SampleFiles.pdfOf(7 * MEBIBYTE), 413, "body_too_large"));
    }

    @Test
    void refusesAFormThatGrowsTooLargeWithoutSayingSo() throws Exception {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"cv.pdf\"\r\n\r\n"
                .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(SampleFiles.pdfOf(7 * MEBIBYTE));
        form.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));

        var answer = postForm(ada, BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(form.toByteArray())));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
        assertThat(Json.of(answer.body()).getString("code")).isEqualTo("body_too_large");
    }

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("badFiles")
    void refusesAFileThatNoResumeCanBeReadFrom(String name, byte[] file, int status, String code) {
        problem(upload(ada, name, file), status, code);
    }

    @Test
    void refusesAFormWithoutTheFile() {
        problem(
                as(ada).multiPart("document", "cv.pdf", SampleFiles.pdf())
                        .post("/api/v1/resumes")
                        .then(),
                422,
                "file_missing");
    }

    @ParameterizedTest
    @CsvSource({
        "'--b|Content-Disposition: form-data; name=\"file\"||text|--b--|', 415, file_type_unsupported",
        "'--b|Content-Disposition: form-data; name=\"file\"; filename=\"cv.pdf\"||cut sho', 400, form_malformed",
        "'--b|Content-Disposition||text|--b--|', 400, form_malformed",
        "'this is no form', 400, form_malformed",
        "'', 400, form_malformed"
    })
    void refusesAFormThatIsNotAsItShouldBe(String form, int status, String code) throws Exception {
        var answer = postForm(ada, BodyPublishers.ofString(form.replace("|", "\r\n")));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(Json.of(answer.body()).getString("code")).isEqualTo(code);
    }

    @Test
    void refusesAFormOfManyParts() throws Exception {
        String part = "--b\r\nContent-Disposition: form-data; name=\"p%d\"\r\n\r\nx\r\n";
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < 17; i++) {
            form.append(part.formatted(i));
        }

        var answer =
                postForm(ada, BodyPublishers.ofString(form.append("--b--\r\n").toString()));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(Json.of(answer.body()).getString("code")).isEqualTo("form_malformed");
    }

    @Test
    void refusesABodyThatIsNoForm() {
        problem(
                as(ada).contentType("application/json")
                        .body("{}")
                        .post("/api/v1/resumes")
                        .then(),
                415,
                "media_type_unsupported");
    }

    @Test
    void refusesWhoIsNotSignedIn() {
        problem(
                given().multiPart("file", "cv.pdf", SampleFiles.pdf())
                        .post("/api/v1/resumes")
                        .then(),
                401,
                "token_missing");
        problem(
                given().auth()
                        .oauth2(TestTokens.expired(ada))
                        .multiPart("file", "cv.pdf", SampleFiles.pdf())
                        .post("/api/v1/resumes")
                        .then(),
                401,
                "token_expired");
    }

    private static void problem(ValidatableResponse answer, int status, String code) {
        answer.statusCode(status)
                .contentType("application/problem+json")
                .body(json("status", equalTo(status)))
                .body(json("code", equalTo(code)))
                .body(json("detail", not(emptyOrNullString())))
                .body(json("traceId", not(emptyOrNullString())));
    }
}
