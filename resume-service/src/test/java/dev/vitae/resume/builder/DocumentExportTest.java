package dev.vitae.resume.builder;

import static dev.vitae.resume.Api.as;
import static dev.vitae.resume.Api.preview;
import static dev.vitae.resume.builder.Documents.create;
import static dev.vitae.resume.builder.Documents.patch;
import static dev.vitae.testkit.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.vitae.document.ContentJson;
import dev.vitae.document.export.ExportFormat;
import dev.vitae.resume.ResumeServiceTest;
import dev.vitae.resume.Rows;
import dev.vitae.resume.SampleFiles;
import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.Events;
import dev.vitae.testkit.Json;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A builder document as a file. */
@ResumeServiceTest
class DocumentExportTest {

    private final UUID ada = UUID.randomUUID();
    private String document;

    @BeforeEach
    void write() {
        document = create(
                ada,
                "{\"template\": \"modern\", \"options\": {\"accentColor\": \"#7a1030\", \"language\": \"de\"}, \"resumeData\": "
                        + new ContentJson().write(SampleFiles.content()) + "}");
    }

    @Test
    void comesInEveryFormat() {
        for (ExportFormat format : ExportFormat.values()) {
            Response file = as(ada).queryParam("format", format.text()).get(document + "/export");

            assertThat(file.statusCode()).as(format.text()).isEqualTo(200);
            assertThat(file.header("Content-Disposition"))
                    .startsWith("attachment; filename=\"Ada Brennan - Lebenslauf." + format.extension() + "\"; ");
            byte[] bytes = file.asByteArray();
            switch (format) {
                case PDF, DOCX, JSON_RESUME, REACTIVE_RESUME ->
                    preview(ada, bytes)
                            .statusCode(200)
                            .body(json("content.personalInfo.fullName", equalTo("Ada Brennan")));
                default -> assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("Harbour Payments");
            }
        }
    }

    @Test
    void looksAsItsPersonChoseWhereNothingElseIsAskedFor() {
        assertThat(html("")).contains("#7a1030", "Berufserfahrung");
        assertThat(html("&accentColor=0b6e4f"))
                .contains("#0b6e4f", "Berufserfahrung")
                .doesNotContain("#7a1030");
        assertThat(html("&template=academic"))
                .contains("#7a1030", "Berufserfahrung")
                .isNotEqualTo(html(""));
        patch(ada, document, "*", Map.of("options", Map.of("language", "fr"))).statusCode(200);
        assertThat(html("")).doesNotContain("Berufserfahrung");
    }

    @Test
    void isThereOfABlankDocument() {
        String blank = create(ada, Map.of());

        for (ExportFormat format : ExportFormat.values()) {
            as(ada).queryParam("format", format.text())
                    .get(blank + "/export")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void isRefusedWithTheParameterThatIsWrong() {
        as(ada).get(document + "/export?format=odt")
                .then()
                .statusCode(422)
                .body(json("code", equalTo("format_unsupported")));
        as(ada).get(document + "/export?spacing=wide")
                .then()
                .statusCode(422)
                .body(json("errors[*].pointer", equalTo(List.of("/spacing"))));
    }

    @Test
    void isToldToTheOthers() {
        as(ada).get(document + "/export?format=docx").then().statusCode(200);

        try (Events events = Events.connect()) {
            CloudEvent told = events.awaitOne(
                    "vitae.resume.export", document.substring(Documents.PATH.length() + 1), "BuilderDocumentExported");

            Json data = Json.of(told.data());
            assertThat(data.getString("format")).isEqualTo("docx");
            assertThat(data.getString("template")).isEqualTo("modern");
            assertThat(data.getString("userId")).isEqualTo(ada.toString());
            assertThat(told.data() + told.headers()).doesNotContain("Ada", "Brennan", "Harbour");
        }
    }

    /** While a release is rolled out, what the new one made is read by the old one, too. */
    @Test
    void waitsForTheReleaseThatKnowsItsTemplate() throws SQLException {
        Rows.run(
                "insert into templates (id, slug, name, schema) values (uuidv7(), 'of-tomorrow', 'Of tomorrow', '{}')");
        try {
            Rows.run(
                    "update resume_builder_documents set template_id = (select id from templates where slug = 'of-tomorrow') "
                            + "where user_id = '" + ada + "'");

            as(ada).get(document + "/export")
                    .then()
                    .statusCode(503)
                    .body(json("code", equalTo("template_unavailable")));
            patch(ada, document, "*", Map.of("title", "Saved"))
                    .statusCode(200)
                    .body(json("template", equalTo("of-tomorrow")));
        } finally {
            Rows.run("delete from resume_builder_documents where user_id = '" + ada + "'");
            Rows.run("delete from templates where slug = 'of-tomorrow'");
        }
    }

    private String html(String parameters) {
        return as(ada).get(document + "/export?format=html" + parameters).asString();
    }
}
