package dev.vitae.generation;

import static dev.vitae.testkit.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.Events;
import dev.vitae.testkit.Stub;
import dev.vitae.testkit.StubService;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The letter that goes with a generation, written by the rules. */
@GenerationServiceTest
class CoverLettersTest {

    private static final AppRole DATABASE = AppRole.of("generation");

    @Stub("resume")
    StubService resumes;

    @Stub("vacancy")
    StubService vacancies;

    private Person ada;
    private String generation;
    private Letters letters;

    @BeforeEach
    void adaHasATailoredResume() {
        ada = Person.known(resumes, vacancies);
        generation = ada.tailors().get("id").asText();
        letters = new Letters(ada, generation);
    }

    @Test
    void isWrittenFromTheResumeForTheVacancy() {
        letters.ask(Map.of())
                .statusCode(202)
                .header("Location", letters.address())
                .body(json("status", equalTo("queued")));

        JsonNode letter = letters.await("completed");

        assertThat(letter.get("generationId").asText()).isEqualTo(generation);
        assertThat(letter.get("author").asText()).isEqualTo("generation");
        assertThat(letter.get("language").asText()).isEqualTo("en");
        assertThat(letter.get("company").asText()).isNotBlank();
        assertThat(letter.at("/paragraphs/0").asText())
                .contains(
                        letter.get("company").asText(),
                        letter.get("jobPosition").asText());
        assertThat(letter.get("paragraphs").toString()).contains("Harbour Payments", "PostgreSQL");
        assertThat(letter.at("/guardReport/supported").asBoolean()).isTrue();
        assertThat(letter.at("/guardReport/action").asText()).isEqualTo("none");
        assertThat(letter.get("providerType").asText()).isEqualTo("local");
        assertThat(letter.get("asOf").asText()).matches("\\d{4}-\\d{2}-\\d{2}");
    }

    @Test
    void isToldToTheOthersWithoutAWordOfIt() {
        JsonNode letter = letters.written();

        try (Events events = Events.connect()) {
            CloudEvent told = events.awaitOne("vitae.generation.generation", generation, "CoverLetterCompleted");
            JsonNodes.assertFitsItsContract("CoverLetterCompleted", told.data());
            assertThat(JsonNodes.read(told.data()).get("coverLetterId")).isEqualTo(letter.get("id"));
            assertThat(told.data()).doesNotContain("Harbour", "Ada");
        }
    }

    @Test
    void answersTheSameRequestOnce() {
        String first = letters.ask(Map.of("asOf", "2026-03-05"), "one-letter")
                .statusCode(202)
                .extract()
                .asString();

        assertThat(letters.ask(Map.of("asOf", "2026-03-05"), "one-letter")
                        .statusCode(202)
                        .extract()
                        .asString())
                .isEqualTo(first);
        letters.ask(Map.of("asOf", "2026-03-06"), "one-letter").statusCode(422);
    }

    @Test
    void isWrittenAnewOnRequestAndStaysTheSameLetter() {
        JsonNode first = letters.written();
        letters.ask(Map.of("instructions", Map.of("language", "de"))).statusCode(202);

        JsonNode second = letters.await("completed");

        assertThat(second.get("id")).isEqualTo(first.get("id"));
        assertThat(second.get("language").asText()).isEqualTo("de");
        assertThat(second.at("/instructions/language").asText()).isEqualTo("de");
    }

    @Test
    void isNobodyElses() {
        letters.written();
        Person bob = Person.known(resumes, vacancies);
        Letters bobs = new Letters(bob, generation);

        bobs.ask(Map.of()).statusCode(404).body(json("code", equalTo("not_found")));
        for (String path : List.of("", "/export")) {
            bob.request()
                    .get(letters.address() + path)
                    .then()
                    .statusCode(404)
                    .body(json("code", equalTo("cover_letter_not_found")));
        }
        bob.request().post(letters.address() + "/cancel").then().statusCode(404);
        bob.request().delete(letters.address()).then().statusCode(404);
        bobs.write("*", words()).statusCode(404);
        assertThat(letters.see().get("status").asText()).isEqualTo("completed");
    }

    @Test
    void isNotThereBeforeItIsAskedFor() {
        ada.request()
                .get(letters.address())
                .then()
                .statusCode(404)
                .body(json("code", equalTo("cover_letter_not_found")));
    }

    @Test
    void needsACompletedGeneration() {
        String failed = ada.withResumeServiceFailingAfterTheRequest(404).asks();
        ada.awaits(failed, "failed");

        new Letters(ada, failed.substring(failed.lastIndexOf('/') + 1))
                .ask(Map.of())
                .statusCode(409)
                .body(json("code", equalTo("generation_not_completed")));
    }

    @Test
    void refusesWhatIsNoWish() {
        letters.ask(Map.of("asOf", "2026-02-30")).statusCode(422).body(json("errors[*].pointer", contains("/asOf")));
        letters.ask(Map.of("instructions", Map.of("language", "German")))
                .statusCode(422)
                .body(json("errors[*].pointer", contains("/instructions/language")));
    }

    @Test
    void isWrittenOverByItsPersonInTheirOwnWords() {
        JsonNode letter = letters.written();
        String tag = letters.tag();

        letters.write(null, words()).statusCode(428);
        letters.write("\"v99\"", words()).statusCode(412);
        letters.write(tag, words()).statusCode(200).body(json("author", equalTo("person")));

        JsonNode seen = letters.see();
        assertThat(seen.at("/paragraphs/0").asText()).isEqualTo("I ran Globex for forty years.");
        assertThat(seen.has("guardReport")).isFalse();
        assertThat(seen.get("company")).isEqualTo(letter.get("company"));
        ada.request()
                .contentType(ContentType.JSON)
                .header("If-Match", letters.tag())
                .body(Map.of("language", "en", "salutation", "Hello,", "paragraphs", List.of(" "), "closing", "Bye"))
                .put(letters.address())
                .then()
                .statusCode(422)
                .body(json("errors[*].pointer", contains("/paragraphs/0")));
    }

    @Test
    void goesWhereItsPersonRemovesIt() {
        letters.written();

        ada.request().delete(letters.address()).then().statusCode(204);

        ada.request().get(letters.address()).then().statusCode(404);
        assertThat(ada.sees("/api/v1/generations/" + generation).get("status").asText())
                .isEqualTo("completed");
    }

    @Test
    void cannotBeCalledOffOnceItIsThere() {
        letters.written();

        ada.request()
                .post(letters.address() + "/cancel")
                .then()
                .statusCode(409)
                .body(json("code", equalTo("cover_letter_final")));
    }

    @Test
    void goesWithItsGeneration() throws SQLException {
        letters.written();

        ada.request().delete("/api/v1/generations/" + generation).then().statusCode(204);

        ada.request().get(letters.address()).then().statusCode(404);
        assertThat(rows()).isEmpty();
    }

    @Test
    void isSeenByNobodyOnceItsGenerationHasExpired() throws SQLException {
        letters.written();
        assertThat(rows()).hasSize(1);

        AppRole.update(
                "generation",
                ada.id,
                "update generations set generated_at = now() - interval '91 days', expires_at = now() - interval '1 day'");

        assertThat(rows()).isEmpty();
        ada.request().get(letters.address()).then().statusCode(404);
        ada.request().get(letters.address() + "/export").then().statusCode(404);
    }

    @Test
    void isATableThatIsErasedAndExportedWithItsPerson() throws SQLException {
        letters.written();

        assertThat(DATABASE.read(Map.of(), "select name from personal_tables where name = 'cover_letters'"))
                .hasSize(1);
        assertThat(DATABASE.read(
                        Map.of("vitae.actor", "eraser", "vitae.user_id", ada.id.toString()),
                        "select letter from cover_letters"))
                .hasSize(1);
    }

    @Test
    void isTakenAlongAsAFile() throws IOException {
        letters.ask(Map.of("asOf", "2026-03-05")).statusCode(202);
        JsonNode letter = letters.await("completed");
        String position = letter.get("jobPosition").asText();

        for (String format : List.of("pdf", "docx", "text")) {
            Response file = ada.request().queryParam("format", format).get(letters.address() + "/export");

            assertThat(file.statusCode()).as(format).isEqualTo(200);
            assertThat(file.header("Content-Disposition")).contains("Ada Brennan - Cover letter.");
            assertThat(text(file.asByteArray(), format).replaceAll("\\s+", " "))
                    .as(format)
                    .containsSubsequence(
                            "Ada Brennan",
                            "5 March 2026",
                            letter.get("company").asText(),
                            "Application for " + position,
                            "Dear Sir or Madam,",
                            "I am applying for",
                            "Yours faithfully",
                            "Ada Brennan");
        }
        try (Events events = Events.connect()) {
            CloudEvent told = events
                    .await(
                            "vitae.generation.export",
                            all -> all.stream()
                                            .filter(event -> event.key().equals(generation))
                                            .count()
                                    == 3)
                    .stream()
                    .filter(event -> event.key().equals(generation))
                    .findFirst()
                    .orElseThrow();
            assertThat(told.type()).isEqualTo("CoverLetterExported");
            JsonNodes.assertFitsItsContract("CoverLetterExported", told.data());
        }
    }

    @Test
    void isOfferedInTheFormatsOfLettersAlone() {
        letters.written();

        ada.request()
                .queryParam("format", "json_resume")
                .get(letters.address() + "/export")
                .then()
                .statusCode(422)
                .body(json("code", equalTo("format_unsupported")));
        ada.request().head(letters.address() + "/export").then().statusCode(405);
    }

    private static Map<String, Object> words() {
        return Map.of(
                "language",
                "en",
                "salutation",
                "Dear all,",
                "paragraphs",
                List.of("I ran Globex for forty years."),
                "closing",
                "Bye");
    }

    private List<Map<String, Object>> rows() throws SQLException {
        return AppRole.query("generation", ada.id, "select * from cover_letters");
    }

    private static String text(byte[] file, String format) throws IOException {
        if (format.equals("pdf")) {
            try (PDDocument document = Loader.loadPDF(file)) {
                return new PDFTextStripper().getText(document);
            }
        }
        return format.equals("docx") ? document(file) : new String(file, StandardCharsets.UTF_8);
    }

    private static String document(byte[] file) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]+>", " ");
                }
            }
        }
        throw new IOException("no document in it");
    }
}
