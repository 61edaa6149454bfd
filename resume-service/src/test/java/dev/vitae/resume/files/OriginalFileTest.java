package dev.vitae.resume.files;

import static dev.vitae.resume.Api.as;
import static dev.vitae.resume.Api.upload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.vitae.resume.ResumeServiceTest;
import dev.vitae.resume.SampleFiles;
import dev.vitae.testkit.Json;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ResumeServiceTest
class OriginalFileTest {

    private final UUID ada = UUID.randomUUID();

    @Test
    void givesTheOriginalBackAsAnAttachment() {
        byte[] file = SampleFiles.docx();
        String url = upload(ada, "Ada (CV).docx", file)
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("fileUrl");

        byte[] original = as(ada).get(url)
                .then()
                .statusCode(200)
                .contentType("application/vnd.openxmlformats-officedocument.wordprocessingml.document")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-cache")
                .header(
                        "Content-Disposition",
                        equalTo("attachment; filename=\"Ada (CV).docx\"; filename*=UTF-8''Ada%20%28CV%29.docx"))
                .extract()
                .asByteArray();

        assertThat(original).isEqualTo(file);
    }

    @Test
    void givesALargeFileBackByteByByte() {
        byte[] file = SampleFiles.pdfOf(1024 * 1024 + 1);
        file[file.length - 1] = 1;
        String url = upload(ada, "cv.pdf", file)
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("fileUrl");

        byte[] original = as(ada).get(url)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Length", String.valueOf(file.length))
                .header("Transfer-Encoding", nullValue())
                .extract()
                .asByteArray();

        assertThat(original).isEqualTo(file);
    }

    @Test
    void isNotSentAgainToWhoHasIt() {
        String url = upload(ada, "cv.pdf", SampleFiles.pdf())
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("fileUrl");
        String tag = as(ada).get(url).then().statusCode(200).extract().header("ETag");

        byte[] again = as(ada).header("If-None-Match", tag)
                .get(url)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .extract()
                .asByteArray();

        assertThat(again).isEmpty();
    }
}
