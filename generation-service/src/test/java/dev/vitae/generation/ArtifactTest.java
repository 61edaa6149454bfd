package dev.vitae.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.Stub;
import dev.vitae.testkit.StubService;
import io.restassured.response.Response;
import java.io.IOException;
import java.sql.SQLException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The PDF of a version that is kept. */
@GenerationServiceTest
class ArtifactTest {

    @Stub("resume")
    StubService resumes;

    @Stub("vacancy")
    StubService vacancies;

    private Person ada;
    private Versions versions;

    @BeforeEach
    void adaHasATailoredResume() {
        ada = Person.known(resumes, vacancies);
        versions = Versions.of(ada, ada.tailors());
    }

    @Test
    void isDrawnOnceAndSaysWhatTheVersionSays() throws Exception {
        Response first = asked(1);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.contentType()).isEqualTo("application/pdf");
        assertThat(first.header("Content-Disposition")).startsWith("attachment; filename=\"Ada Brennan - Resume.pdf\"");
        assertThat(text(first)).contains("Ada Brennan", "Harbour Payments");
        assertThat(asked(1).asByteArray()).isEqualTo(first.asByteArray());
        assertThat(files()).isEqualTo(1);
        ada.request()
                .header("If-None-Match", first.header("ETag"))
                .get(versions.address(1) + "/artifact")
                .then()
                .statusCode(304);
    }

    @Test
    void isOneFileOfVersionsThatSayTheSame() throws Exception {
        versions.adds("Something else.");
        versions.restores(1).then().statusCode(201);

        Response first = asked(1);
        Response third = asked(3);

        assertThat(third.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(asked(2).header("ETag")).isNotEqualTo(first.header("ETag"));
        assertThat(files()).isEqualTo(2);
    }

    @Test
    void isAnotherOneInAnotherTemplate() throws Exception {
        Response classic = asked(1);
        versions.patch(
                        versions.resume,
                        ada.request().get(versions.resume).header("ETag"),
                        "{\"templateId\": \"modern\"}")
                .then()
                .statusCode(200);

        Response modern = asked(1);

        assertThat(modern.header("ETag")).isNotEqualTo(classic.header("ETag"));
        assertThat(modern.asByteArray()).isNotEqualTo(classic.asByteArray());
        assertThat(files()).isEqualTo(1);
    }

    @Test
    void goesWithTheLastVersionThatHasIt() throws Exception {
        int second = versions.adds("To be removed.");
        int third = versions.adds("In between.");
        versions.restores(second).then().statusCode(201);
        asked(second);
        asked(third);
        asked(4);
        versions.adds("The last word.");
        assertThat(files()).isEqualTo(2);

        versions.deletes(4).then().statusCode(204);
        assertThat(files()).isEqualTo(2);
        versions.deletes(second).then().statusCode(204);
        assertThat(files()).isEqualTo(1);
        assertThat(asked(second).statusCode()).isEqualTo(404);
    }

    private Response asked(int number) {
        return ada.request().get(versions.address(number) + "/artifact");
    }

    private int files() throws SQLException {
        return AppRole.query("generation", ada.id, "select id from stored_file").size();
    }

    private static String text(Response pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.asByteArray())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
