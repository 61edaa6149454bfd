package dev.vitae.resume.builder;

import static dev.vitae.resume.Api.as;
import static dev.vitae.resume.Api.uploadSample;
import static dev.vitae.resume.builder.Documents.create;
import static dev.vitae.resume.builder.Documents.patch;
import static dev.vitae.testkit.Json.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.vitae.document.ContentJson;
import dev.vitae.resume.ResumeServiceTest;
import dev.vitae.resume.SampleFiles;
import dev.vitae.testkit.Stub;
import dev.vitae.testkit.StubService;
import dev.vitae.testkit.TestTokens;
import io.micrometer.core.instrument.MeterRegistry;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages of documents as pictures, while they are written. */
@ResumeServiceTest
class DocumentPreviewTest {

    @Stub("pictures")
    StubService pictures;

    @Inject
    MeterRegistry metrics;

    private final UUID ada = UUID.randomUUID();
    private String document;

    @BeforeEach
    void write() {
        document = create(ada, "{\"resumeData\": " + new ContentJson().write(SampleFiles.content()) + "}");
    }

    @Test
    void isAsWideAsAskedForAndAsHighAsThePaper() throws IOException {
        assertThat(read(page("?width=333"))).satisfies(picture -> {
            assertThat(picture.getWidth()).isEqualTo(333);
            assertThat(picture.getHeight()).isEqualTo(471);
        });
        assertThat(read(page("")).getWidth()).isEqualTo(600);
    }

    @Test
    void changesWithWhatIsWrittenAndWithNothingElse() {
        Response before = page("?width=200");
        String tag = before.header("ETag");
        assertThat(before.header("Cache-Control")).isEqualTo("private, no-cache");

        patch(ada, document, "*", Map.of("title", "Renamed")).statusCode(200);
        as(ada).header("If-None-Match", tag)
                .get(document + "/preview.png?width=200")
                .then()
                .statusCode(304)
                .header("ETag", tag);

        patch(ada, document, "*", Map.of("resumeData", Map.of("summary", "Something else altogether.")))
                .statusCode(200);
        Response after = as(ada).header("If-None-Match", tag).get(document + "/preview.png?width=200");
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.header("ETag")).isNotEqualTo(tag);
        assertThat(after.asByteArray()).isNotEqualTo(before.asByteArray());

        patch(ada, document, "*", Map.of("options", Map.of("accentColor", "#7a1030")))
                .statusCode(200);
        assertThat(page("?width=200").header("ETag")).isNotEqualTo(after.header("ETag"));
    }

    @Test
    void showsTheLaterPages() throws IOException {
        String lines = String.join(
                "\n", IntStream.range(0, 80).mapToObj(i -> "Deed " + i).toList());
        patch(
                        ada,
                        document,
                        "*",
                        Map.of(
                                "resumeData",
                                Map.of("experience", List.of(Map.of("company", "H", "description", lines)))))
                .statusCode(200);

        assertThat(page("?page=2&width=100").asByteArray())
                .isNotEqualTo(page("?page=1&width=100").asByteArray());
        assertThat(page("?page=2&width=100").header("ETag"))
                .isNotEqualTo(page("?page=1&width=100").header("ETag"));
        as(ada).get(document + "/preview.png?page=9")
                .then()
                .statusCode(404)
                .body(json("code", equalTo("no_such_page")));
    }

    @Test
    void isLaidOutOnceForAllItsPagesAndWidths() {
        double before = layouts();

        page("?page=1&width=100");
        page("?page=1&width=300");
        as(ada).get(document + "/preview.png?page=2").then().statusCode(404);
        assertThat(layouts()).isEqualTo(before + 1);

        page("?width=100&template=modern");
        assertThat(layouts()).isEqualTo(before + 2);
    }

    @Test
    void showsWhatAnotherTemplateWouldMakeOfIt() {
        byte[] own = page("?width=100").asByteArray();

        assertThat(page("?width=100&template=modern").asByteArray()).isNotEqualTo(own);
        assertThat(page("?width=100&template=classic").asByteArray()).isEqualTo(own);
    }

    @Test
    void showsThePictureOfTheProfileWhereItsPersonChoseSo() throws IOException {
        byte[] blank = page("?width=100").asByteArray();
        patch(ada, document, "*", Map.of("options", Map.of("photo", true))).statusCode(200);
        pictures.reset();
        Response without = page("?width=100");
        assertThat(without.asByteArray()).isEqualTo(blank);

        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(90, 120, BufferedImage.TYPE_INT_RGB), "jpeg", jpeg);
        pictures.answer(
                "GET", "/internal/picture", request -> new StubService.Answer(200, "image/jpeg", jpeg.toByteArray()));

        Response with =
                as(ada).header("If-None-Match", without.header("ETag")).get(document + "/preview.png?width=100");
        assertThat(with.statusCode()).isEqualTo(200);
        assertThat(with.asByteArray()).isNotEqualTo(blank);
        as(ada).header("If-None-Match", with.header("ETag"))
                .get(document + "/preview.png?width=100")
                .then()
                .statusCode(304);
        assertThat(as(ada).get(document + "/export?format=html").asString()).contains("<img class=\"photo\"");
    }

    @Test
    void asksOnceForThePictureOfWhoLooksThroughTheirPages() throws IOException {
        patch(ada, document, "*", Map.of("options", Map.of("photo", true))).statusCode(200);
        pictures.reset();
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(90, 120, BufferedImage.TYPE_INT_RGB), "jpeg", jpeg);
        pictures.answer(
                "GET", "/internal/picture", request -> new StubService.Answer(200, "image/jpeg", jpeg.toByteArray()));

        String tag = page("?width=100").header("ETag");
        page("?width=200");
        as(ada).header("If-None-Match", tag)
                .get(document + "/preview.png?width=100")
                .then()
                .statusCode(304);

        assertThat(pictures.requests()).hasSize(1);
    }

    @Test
    void isDrawnWithoutThePictureWhileThatCannotBeFetched() {
        byte[] blank = page("?width=100").asByteArray();
        patch(ada, document, "*", Map.of("options", Map.of("photo", true))).statusCode(200);
        pictures.reset();
        pictures.suffer(StubService.Outage.UNAVAILABLE);

        assertThat(page("?width=100").asByteArray()).isEqualTo(blank);
        as(ada).get(document + "/export").then().statusCode(503).body(json("code", equalTo("picture_unavailable")));
        pictures.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "page=0, 400, page_invalid",
        "page=first, 400, page_invalid",
        "width=99, 400, width_invalid",
        "width=1201, 400, width_invalid",
        "template=none, 422, template_unknown",
        "spacing=wide, 422, validation_failed",
        "format=pdf, 422, validation_failed"
    })
    void saysWhichParameterIsWrong(String parameter, int status, String code) {
        as(ada).get(document + "/preview.png?" + parameter)
                .then()
                .statusCode(status)
                .body(json("code", equalTo(code)));
    }

    @Test
    void isThereOfABlankDocumentAndOfAResume() throws IOException {
        assertThat(read(as(ada).get(create(ada, Map.of()) + "/preview.png?width=100"))
                        .getWidth())
                .isEqualTo(100);

        String resume = "/api/v1/resumes/" + uploadSample(ada, "cv.pdf") + "/preview.png?width=100";
        Response drawn = as(ada).get(resume);
        assertThat(read(drawn).getWidth()).isEqualTo(100);
        as(ada).header("If-None-Match", drawn.header("ETag")).get(resume).then().statusCode(304);
        assertThat(as(ada).get(resume + "&template=modern").asByteArray()).isNotEqualTo(drawn.asByteArray());
        as(UUID.randomUUID()).get(resume).then().statusCode(404);
        given().get(resume).then().statusCode(401);
    }

    @Test
    void servesOthersWhileOnePersonAsksForTooMuch() {
        UUID bob = UUID.randomUUID();
        String bobs = create(bob, Map.of());
        HttpClient client = HttpClient.newHttpClient();
        String token = TestTokens.person(ada);

        List<CompletableFuture<HttpResponse<String>>> asked = IntStream.rangeClosed(1101, 1200)
                .mapToObj(width -> HttpRequest.newBuilder(URI.create(
                                "http://localhost:" + RestAssured.port + document + "/preview.png?width=" + width))
                        .header("Authorization", "Bearer " + token)
                        .build())
                .map(request -> client.sendAsync(request, HttpResponse.BodyHandlers.ofString()))
                .toList();
        as(bob).get(bobs + "/preview.png").then().statusCode(200);

        List<HttpResponse<String>> answers =
                asked.stream().map(CompletableFuture::join).toList();
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200, 429);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 429).allSatisfy(answer -> {
            assertThat(answer.body()).contains("\"too_many_at_once\"");
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        });
    }

    private double layouts() {
        return metrics.counter("vitae.previews.layouts").count();
    }

    private Response page(String parameters) {
        Response page = as(ada).get(document + "/preview.png" + parameters);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.contentType()).isEqualTo("image/png");
        return page;
    }

    private static BufferedImage read(Response page) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(page.asByteArray()));
    }
}
