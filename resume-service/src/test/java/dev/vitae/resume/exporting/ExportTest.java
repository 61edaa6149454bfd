package dev.vitae.resume.exporting;

import static dev.vitae.resume.Api.as;
import static dev.vitae.resume.Api.patch;
import static dev.vitae.resume.Api.preview;
import static dev.vitae.resume.Api.uploadSample;
import static dev.vitae.testkit.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.vitae.document.export.ExportFormat;
import dev.vitae.resume.ResumeServiceTest;
import dev.vitae.resume.Rows;
import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.Events;
import dev.vitae.testkit.Json;
import dev.vitae.testkit.Stub;
import dev.vitae.testkit.StubService;
import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A résumé as a file, as it is and as it was. */
@ResumeServiceTest
class ExportTest {

    @Stub("pictures")
    StubService pictures;

    private final UUID ada = UUID.randomUUID();
    private final UUID bob = UUID.randomUUID();
    private String id;

    @BeforeEach
    void upload() {
        id = uploadSample(ada, "cv.pdf");
    }

    /** Those that the parser does not read are text, and say it in words. */
    @Test
    void comesInEveryFormatUnderAReadableName() {
        for (ExportFormat format : ExportFormat.values()) {
            Response file = as(ada).queryParam("format", format.text()).get(export());

            assertThat(file.statusCode()).as(format.text()).isEqualTo(200);
            assertThat(file.contentType()).startsWith(format.mediaType().split(";")[0]);
            assertThat(file.header("Content-Disposition"))
                    .startsWith("attachment; filename=\"Ada Brennan - Resume." + format.extension() + "\"; ");
            byte[] bytes = file.asByteArray();
            switch (format) {
                case PDF, DOCX, JSON_RESUME, REACTIVE_RESUME ->
                    preview(ada, bytes)
                            .statusCode(200)
                            .body(json("content.personalInfo.fullName", equalTo("Ada Brennan")))
                            .body(json("content.experience[*].company", hasItem("Harbour Payments")));
                default ->
                    assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("Ada Brennan", "Harbour Payments");
            }
        }
    }

    @Test
    void showsThePictureOfTheProfileWhereItIsAskedFor() throws IOException {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(90, 120, BufferedImage.TYPE_INT_RGB), "jpeg", picture);
        pictures.reset();
        pictures.answer(
                "GET",
                "/internal/picture",
                request -> new StubService.Answer(200, "image/jpeg", picture.toByteArray()));

        String page = as(ada).queryParam("format", "html")
                .queryParam("photo", true)
                .get(export())
                .asString();

        assertThat(page).contains("<img class=\"photo\" src=\"data:image/jpeg;base64,");
        assertThat(as(ada).queryParam("format", "html").get(export()).asString())
                .doesNotContain("<img");
        assertThat(pictures.requests()).singleElement().satisfies(asked -> assertThat(asked.headers())
                .containsEntry("vitae-acting-for", ada.toString()));
    }

    /** HEAD would be answered as GET is: with a file made, and told of, for nobody. */
    @Test
    void isNotAskedForByHead() throws SQLException {
        String document = as(ada).contentType("application/json")
                .body("{}")
                .post("/api/v1/builder-documents")
                .header("Location");
        var before = Rows.settled(ada);

        for (String path : List.of(export(), "/api/v1/resumes/" + id + "/versions/1/export", document + "/export")) {
            as(ada).head(path).then().statusCode(405).header("Allow", "GET");
        }

        assertThat(Rows.of(ada)).isEqualTo(before);
    }

    @Test
    void saysTheSameInTheSameBytes() {
        byte[] once = as(ada).get(export()).asByteArray();

        assertThat(as(ada).get(export()).asByteArray()).isEqualTo(once);
        assertThat(as(ada).queryParam("template", "two-column").get(export()).asByteArray())
                .isNotEqualTo(once);
    }

    @Test
    void looksAsItsOptionsSay() {
        String german = as(ada).queryParam("format", "text")
                .queryParam("language", "de")
                .queryParam("dateFormat", "iso")
                .queryParam("hiddenSections", "skills,sections")
                .get(export())
                .asString();

        assertThat(german).contains("2021-04", "Ada Brennan").doesNotContain("Apr 2021", "CoderDojo", "Experience\n");
    }

    @Test
    void isOfEveryVersionToo() {
        patch(ada, id, "{\"content\": {\"summary\": \"In short.\"}}").statusCode(200);

        assertThat(as(ada).get(export() + "?format=text").asString()).contains("In short.");
        assertThat(as(ada).get(version(2) + "?format=text").asString()).contains("In short.");
        assertThat(as(ada).get(version(1) + "?format=text").asString()).doesNotContain("In short.");
        as(ada).get(version(3)).then().statusCode(404);
    }

    @Test
    void isToldToTheOthersEachTime() {
        patch(ada, id, "{\"content\": {\"summary\": \"In short.\"}}").statusCode(200);
        as(ada).get(export());
        as(ada).get(version(1) + "?format=docx&template=academic");

        try (Events events = Events.connect()) {
            List<CloudEvent> told =
                    events
                            .await(
                                    "vitae.resume.export",
                                    all -> all.stream().filter(this::isMine).count() == 2)
                            .stream()
                            .filter(this::isMine)
                            .toList();

            assertThat(told).extracting(CloudEvent::type).containsOnly("ResumeExported");
            assertThat(told)
                    .extracting(event -> Json.of(event.data()))
                    .extracting(event -> "%s %s %s"
                            .formatted(
                                    event.getInt("versionNumber"),
                                    event.getString("format"),
                                    event.getString("template")))
                    .containsExactly("2 pdf classic", "1 docx academic");
        }
    }

    @Test
    void isRefusedWithTheParameterThatIsWrong() {
        for (String path : List.of(export(), version(1))) {
            as(ada).get(path + "?format=odt")
                    .then()
                    .statusCode(422)
                    .body(json("code", equalTo("format_unsupported")))
                    .body(json("errors[*].pointer", contains("/format")));
            as(ada).get(path + "?template=none")
                    .then()
                    .statusCode(422)
                    .body(json("code", equalTo("template_unknown")))
                    .body(json("errors[*].pointer", contains("/template")));
            as(ada).get(path + "?spacing=wide&template=modern")
                    .then()
                    .statusCode(422)
                    .contentType("application/problem+json")
                    .body(json("code", equalTo("validation_failed")))
                    .body(json("errors[*].pointer", contains("/spacing")));
        }
    }

    @Test
    void isNobodyElses() {
        for (String path : List.of(export(), version(1), "/api/v1/resumes/" + UUID.randomUUID() + "/export")) {
            as(bob).get(path).then().statusCode(404).body(json("code", equalTo("not_found")));
        }
    }

    private boolean isMine(CloudEvent event) {
        return event.key().equals(id);
    }

    private String export() {
        return "/api/v1/resumes/" + id + "/export";
    }

    private String version(int number) {
        return "/api/v1/resumes/" + id + "/versions/" + number + "/export";
    }
}
