package dev.vitae.generation;

import static dev.vitae.testkit.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.testkit.Events;
import dev.vitae.testkit.Stub;
import dev.vitae.testkit.StubService;
import io.restassured.response.Response;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A tailored résumé as a file. */
@GenerationServiceTest
class ExportTest {

    @Stub("resume")
    StubService resumes;

    @Stub("vacancy")
    StubService vacancies;

    private Person ada;
    private JsonNode done;

    @BeforeEach
    void adaHasATailoredResume() {
        ada = Person.known(resumes, vacancies);
        done = ada.tailors();
    }

    @Test
    void isAPdfThatSaysWhoItIsAbout() throws IOException {
        Response file = export("pdf");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.contentType()).isEqualTo("application/pdf");
        assertThat(file.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"Ada Brennan - Resume.pdf\"; "
                        + "filename*=UTF-8''Ada%20Brennan%20-%20R%C3%A9sum%C3%A9.pdf");
        assertThat(text(file.asByteArray())).contains("Ada Brennan", "Harbour Payments");
    }

    @Test
    void isToldToTheOthersEachTime() {
        export("pdf");
        export("pdf");

        try (Events events = Events.connect()) {
            var exported =
                    events
                            .await(
                                    "vitae.generation.export",
                                    all -> all.stream().filter(this::isMine).count() == 2)
                            .stream()
                            .filter(this::isMine)
                            .toList();
            JsonNodes.assertFitsItsContract(
                    "GenerationExported", exported.get(0).data());
            assertThat(exported)
                    .extracting(event ->
                            JsonNodes.read(event.data()).get("exportId").asText())
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void comesInNoOtherFormat() {
        export("docx").then().statusCode(422).body(json("code", equalTo("format_unsupported")));
    }

    private boolean isMine(dev.vitae.testkit.CloudEvent event) {
        return event.key().equals(done.get("id").asText());
    }

    private Response export(String format) {
        return ada.request().get("/api/v1/generations/" + done.get("id").asText() + "/export?format=" + format);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
