package dev.vitae.resume.resumes;

import static dev.vitae.resume.Api.as;
import static dev.vitae.resume.Api.upload;
import static dev.vitae.testkit.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.vitae.resume.ResumeServiceTest;
import dev.vitae.resume.Rows;
import dev.vitae.resume.parsing.imports.ImportFixtures;
import dev.vitae.testkit.Json;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A résumé of each format is uploaded, kept and given back. */
@ResumeServiceTest
class UploadFormatsTest {

    private final UUID nora = UUID.randomUUID();

    @ParameterizedTest
    @CsvSource({
        "json-resume.json, json_resume, application/json",
        "reactive-resume-v3.json, reactive_resume, application/json",
        "reactive-resume-v4.json, reactive_resume, application/json",
        "linkedin.zip, linkedin, application/zip",
        "europass-passport.xml, europass, application/xml",
        "europass-passport.json, europass, application/json",
        "europass-candidate.xml, europass, application/xml",
        "resume.txt, text, text/plain",
        "resume.md, markdown, text/markdown"
    })
    void readsAndKeepsIt(String name, String type, String mediaType) {
        byte[] file = name.equals("linkedin.zip") ? ImportFixtures.linkedIn() : ImportFixtures.bytes(name);

        var answer = upload(nora, name, file);

        String id = answer.statusCode(201)
                .body(json("sourceFileType", equalTo(type)))
                .body(json("content.personalInfo.fullName", equalTo("Nora Lindqvist")))
                .body(json("content.experience[0].company", equalTo("Fjordpay")))
                .extract()
                .as(Json.class)
                .get("id");
        byte[] back = as(nora).get("/api/v1/resumes/" + id + "/file")
                .then()
                .statusCode(200)
                .contentType(mediaType)
                .extract()
                .asByteArray();
        assertThat(back).isEqualTo(file);
    }

    @Test
    void saysWhichFormatsAreReadOfJson() throws SQLException {
        upload(nora, "other.json", "{\"name\": \"Nora\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .statusCode(415)
                .body(json("code", equalTo("json_format_unknown")))
                .body(
                        json(
                                "detail",
                                equalTo(
                                        "The JSON is no résumé of a known format. JSON Resume, Reactive Resume and Europass are read.")));
        assertThat(Rows.of(nora))
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isZero());
    }
}
