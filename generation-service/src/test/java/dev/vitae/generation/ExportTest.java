package dev.vitae.generation;

import static dev.vitae.testkit.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.document.export.ExportFormat;
import dev.vitae.generation.matching.SkillKeys;
import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.Events;
import dev.vitae.testkit.Stub;
import dev.vitae.testkit.StubService;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A tailored résumé as a file, of its generation and of its versions. */
@GenerationServiceTest
class ExportTest {

    @Stub("resume")
    StubService resumes;

    @Stub("vacancy")
    StubService vacancies;

    @Stub("pictures")
    StubService pictures;

    private Person ada;
    private String generation;
    private String generatedResume;

    @BeforeEach
    void adaHasATailoredResume() {
        pictures.reset();
        ada = Person.known(resumes, vacancies);
        JsonNode done = ada.tailors();
        generation = done.get("id").asText();
        generatedResume = done.get("generatedResumeId").asText();
    }

    @Test
    void comesInEveryFormatUnderAReadableName() throws IOException {
        for (ExportFormat format : ExportFormat.values()) {
            Response file = asked().queryParam("format", format.text()).get(ofGeneration());

            assertThat(file.statusCode()).as(format.text()).isEqualTo(200);
            assertThat(file.contentType().replace(" ", "").toLowerCase().split(";"))
                    .containsExactlyInAnyOrder(
                            format.mediaType().replace(" ", "").toLowerCase().split(";"));
            assertThat(file.header("Content-Disposition"))
                    .isEqualTo("attachment; filename=\"Ada Brennan - Resume.%1$s\"; ".formatted(format.extension())
                            + "filename*=UTF-8''Ada%%20Brennan%%20%%E2%%80%%93%%20R%%C3%%A9sum%%C3%%A9.%s"
                                    .formatted(format.extension()));
            assertThat(file.header("Cache-Control")).isEqualTo("private, no-store");
            assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(text(file.asByteArray(), format))
                    .as(format.text())
                    .contains("Ada Brennan", "Harbour Payments", "PostgreSQL");
        }
    }

    /** HEAD would be answered as GET is: with a file made, and told of, for nobody. */
    @Test
    void isNotAskedForByHead() {
        String progress = "/api/v1/generations/" + generation + "/events";

        for (String path : List.of(ofGeneration(), ofVersion(1), progress)) {
            asked().head(path).then().statusCode(405).header("Allow", "GET");
        }
    }

    @Test
    void isAPdfWhereNobodyChose() {
        asked().get(ofGeneration()).then().statusCode(200).contentType("application/pdf");
    }

    @Test
    void looksAsItsOptionsSay() throws IOException {
        String german = asked().queryParam("format", "markdown")
                .queryParam("language", "de")
                .queryParam("dateFormat", "iso")
                .queryParam("sectionOrder", "education,experience")
                .queryParam("hiddenSections", "languages,sections")
                .get(ofGeneration())
                .asString();
        String html = asked().queryParam("format", "html")
                .queryParam("template", "modern")
                .queryParam("accentColor", "7a1030")
                .get(ofGeneration())
                .asString();
        byte[] letter =
                asked().queryParam("pageSize", "Letter").get(ofGeneration()).asByteArray();

        assertThat(german)
                .contains("2021-04")
                .doesNotContain("CoderDojo", "## Experience")
                .containsSubsequence("Universität Leipzig", "Harbour Payments");
        assertThat(html).contains("#7a1030");
        try (PDDocument document = Loader.loadPDF(letter)) {
            assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(PDRectangle.LETTER.getWidth());
        }
    }

    @Test
    void looksAsTheGenerationWasAskedForWhereNobodyChose() {
        String inModern = ada.request()
                .contentType("application/json")
                .body(Map.of("resumeId", ada.resume, "vacancyId", ada.vacancy, "templateId", "modern"))
                .post("/api/v1/generations")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        ada.awaits(inModern, "completed");

        assertThat(html(inModern, null)).isEqualTo(html(inModern, "modern")).isNotEqualTo(html(inModern, "classic"));
    }

    private String html(String location, String template) {
        RequestSpecification request = asked().queryParam("format", "html");
        return (template == null ? request : request.queryParam("template", template))
                .get(location + "/export")
                .asString();
    }

    @Test
    void showsThePictureOfTheProfileWhereItIsAskedFor() throws IOException {
        byte[] picture = picture();
        pictures.answer(
                "GET",
                "/internal/picture",
                request -> request.headers().get("vitae-acting-for").equals(ada.id.toString())
                        ? new StubService.Answer(200, "image/jpeg", picture)
                        : StubService.Answer.problem(404, "not_found"));

        assertThat(images(asked().queryParam("photo", true).get(ofGeneration()).asByteArray()))
                .isEqualTo(1);
        assertThat(images(asked().queryParam("photo", true).get(ofVersion(1)).asByteArray()))
                .isEqualTo(1);
        assertThat(images(asked().get(ofGeneration()).asByteArray())).isZero();
    }

    @Test
    void hasNoPhotoWhereThePersonKeepsNone() throws IOException {
        assertThat(images(asked().queryParam("photo", true).get(ofGeneration()).asByteArray()))
                .isZero();
    }

    @Test
    void saysThatThePictureCannotBeFetched() {
        pictures.suffer(StubService.Outage.REFUSED);

        asked().queryParam("photo", true)
                .get(ofGeneration())
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .body(json("code", equalTo("picture_unavailable")));
        asked().get(ofGeneration()).then().statusCode(200);
        asked().queryParam("photo", true)
                .queryParam("format", "markdown")
                .get(ofGeneration())
                .then()
                .statusCode(200);
    }

    @Test
    void isOfAVersionToo() throws IOException {
        byte[] docx = asked().queryParam("format", "docx").get(ofVersion(1)).asByteArray();

        assertThat(text(docx, ExportFormat.DOCX)).contains("Ada Brennan", "Harbour Payments");
        for (String missing : List.of("2", "0", "99999999999", "first")) {
            asked().get("/api/v1/generated-resumes/" + generatedResume + "/versions/" + missing + "/export")
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void isSeenAsAPictureOfItsPages() throws IOException {
        for (String path : List.of(ofGeneration(), ofVersion(1))) {
            String preview = path.replace("/export", "/preview.png");
            Response page = asked().queryParam("width", 240).get(preview);

            assertThat(page.contentType()).isEqualTo("image/png");
            assertThat(ImageIO.read(page.asInputStream()).getWidth()).isEqualTo(240);
            asked().header("If-None-Match", page.header("ETag"))
                    .queryParam("width", 240)
                    .get(preview)
                    .then()
                    .statusCode(304);
            assertThat(asked().queryParam("width", 240)
                            .queryParam("template", "modern")
                            .get(preview)
                            .header("ETag"))
                    .isNotEqualTo(page.header("ETag"));
            asked().queryParam("page", 9)
                    .get(preview)
                    .then()
                    .statusCode(404)
                    .body(json("code", equalTo("no_such_page")));
            Person.known(resumes, vacancies).request().get(preview).then().statusCode(404);
        }
    }

    @Test
    void isToldToTheOthersEachTime() {
        asked().get(ofGeneration());
        asked().queryParam("format", "text").queryParam("template", "academic").get(ofGeneration());
        asked().queryParam("format", "html").get(ofVersion(1));

        try (Events events = Events.connect()) {
            List<JsonNode> exported = told(events, generation, "GenerationExported", 2);
            List<JsonNode> versions = told(events, generatedResume, "GeneratedResumeExported", 1);

            assertThat(exported)
                    .extracting(event -> event.get("exportId").asText())
                    .doesNotHaveDuplicates();
            assertThat(exported)
                    .extracting(event -> event.get("format").asText() + " "
                            + event.get("template").asText())
                    .containsExactly("pdf classic", "text academic");
            assertThat(versions.get(0).get("format").asText()).isEqualTo("html");
            assertThat(versions.get(0).get("versionNumber").asInt()).isEqualTo(1);
        }
    }

    @Test
    void tellsWhichSkillsTheFileNames() {
        asked().get(ofVersion(1));
        asked().queryParam("hiddenSections", "skills").get(ofVersion(1));

        try (Events events = Events.connect()) {
            List<JsonNode> told = told(events, generatedResume, "GeneratedResumeExported", 2);

            assertThat(told.get(0).get("skillKeys"))
                    .extracting(JsonNode::asText)
                    .contains(SkillKeys.key(ada.id, "PostgreSQL"))
                    .doesNotHaveDuplicates();
            assertThat(told.get(1).get("skillKeys")).isEmpty();
        }
    }

    @Test
    void isRefusedWithTheParameterThatIsWrong() {
        for (String path : List.of(ofGeneration(), ofVersion(1))) {
            asked().queryParam("format", "odt")
                    .get(path)
                    .then()
                    .statusCode(422)
                    .contentType("application/problem+json")
                    .body(json("code", equalTo("format_unsupported")))
                    .body(json("errors[*].pointer", contains("/format")));
            asked().queryParam("template", "none")
                    .get(path)
                    .then()
                    .statusCode(422)
                    .body(json("code", equalTo("template_unknown")))
                    .body(json("errors[*].pointer", contains("/template")));
            asked().queryParam("font", "comic")
                    .queryParam("hiddenSections", "skills,hobbies")
                    .queryParam("colour", "red")
                    .get(path)
                    .then()
                    .statusCode(422)
                    .body(json("code", equalTo("validation_failed")))
                    .body(json("errors[*].pointer", contains("/colour", "/font", "/hiddenSections/1")))
                    .body(json("errors[*].code", contains("unknown_option", "invalid_option", "invalid_option")));
        }
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(90, 120, BufferedImage.TYPE_INT_RGB), "jpeg", picture);
        return picture.toByteArray();
    }

    private static int images(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int images = 0;
            for (COSName name : document.getPage(0).getResources().getXObjectNames()) {
                images += document.getPage(0).getResources().isImageXObject(name) ? 1 : 0;
            }
            return images;
        }
    }

    private RequestSpecification asked() {
        return ada.request();
    }

    private String ofGeneration() {
        return "/api/v1/generations/" + generation + "/export";
    }

    private String ofVersion(int number) {
        return "/api/v1/generated-resumes/" + generatedResume + "/versions/" + number + "/export";
    }

    private static List<JsonNode> told(Events events, String key, String type, int times) {
        List<CloudEvent> told = events
                .await(
                        "vitae.generation.export",
                        all -> all.stream()
                                        .filter(event -> event.key().equals(key))
                                        .count()
                                == times)
                .stream()
                .filter(event -> event.key().equals(key))
                .toList();
        assertThat(told).allSatisfy(event -> {
            assertThat(event.type()).isEqualTo(type);
            JsonNodes.assertFitsItsContract(type, event.data());
            assertThat(event.data()).doesNotContain("Ada", "Harbour");
        });
        return told.stream().map(event -> JsonNodes.read(event.data())).toList();
    }

    private static String text(byte[] file, ExportFormat format) throws IOException {
        return switch (format) {
            case PDF -> {
                try (PDDocument document = Loader.loadPDF(file)) {
                    yield new PDFTextStripper().getText(document);
                }
            }
            case DOCX -> unzipped(file);
            default -> new String(file, StandardCharsets.UTF_8);
        };
    }

    private static String unzipped(byte[] file) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            while (zip.getNextEntry() != null) {
                text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }
}
