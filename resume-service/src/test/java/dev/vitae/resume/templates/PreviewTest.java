package dev.vitae.resume.templates;

import static dev.vitae.resume.Api.as;
import static dev.vitae.testkit.Json.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.vitae.document.template.Template;
import dev.vitae.document.template.Templates;
import dev.vitae.resume.ResumeServiceTest;
import dev.vitae.testkit.TestTokens;
import io.restassured.RestAssured;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures of templates. */
@ResumeServiceTest
class PreviewTest {

    private static final String CLASSIC = "/api/v1/templates/classic/preview.png";

    private final UUID ada = UUID.randomUUID();

    @Test
    void showsEveryTemplateAsAPictureOfItsOwn() throws IOException {
        Set<String> tags = new HashSet<>();
        for (Template template : Templates.all()) {
            var answer = as(ada).get("/api/v1/templates/" + template.slug() + "/preview.png?width=120")
                    .then()
                    .statusCode(200)
                    .contentType("image/png")
                    .extract();

            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(answer.asByteArray()));
            assertThat(picture.getWidth()).isEqualTo(120);
            tags.add(answer.header("ETag"));
        }
        assertThat(tags).hasSameSizeAs(Templates.all());
    }

    @Test
    void isSixHundredPixelsWideWhereNothingElseIsAskedFor() throws IOException {
        byte[] png = as(ada).get(CLASSIC).then().statusCode(200).extract().asByteArray();

        assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(600);
    }

    @Test
    void isKeptByTheClient() {
        String tag = as(ada).get(CLASSIC + "?width=150")
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, max-age=3600")
                .header("X-Content-Type-Options", "nosniff")
                .extract()
                .header("ETag");

        as(ada).get(CLASSIC + "?width=150").then().header("ETag", tag);
        as(ada).header("If-None-Match", tag)
                .get(CLASSIC + "?width=150")
                .then()
                .statusCode(304)
                .header("Cache-Control", "private, max-age=3600");
    }

    @ParameterizedTest
    @ValueSource(strings = {"99", "1201", "-5", "wide"})
    void saysWhichWidthsThereAre(String width) {
        as(ada).get(CLASSIC + "?width=" + width).then().statusCode(400).body(json("code", equalTo("width_invalid")));
    }

    @Test
    void isThereForWhoeverIsSignedInAlone() {
        given().get(CLASSIC).then().statusCode(401);
        as(ada).get("/api/v1/templates/none/preview.png")
                .then()
                .statusCode(404)
                .body(json("code", equalTo("not_found")));
    }

    @Test
    void asksToComeBackWhenTooManyAreDrawn() {
        HttpClient client = HttpClient.newHttpClient();
        String token = TestTokens.person(ada);

        List<HttpResponse<String>> answers = IntStream.rangeClosed(1001, 1100)
                .mapToObj(width -> HttpRequest.newBuilder(
                                URI.create("http://localhost:" + RestAssured.port + CLASSIC + "?width=" + width))
                        .header("Authorization", "Bearer " + token)
                        .build())
                .map(request -> client.sendAsync(request, HttpResponse.BodyHandlers.ofString()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200, 503);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 503).allSatisfy(answer -> {
            assertThat(answer.body()).contains("\"previews_busy\"");
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        });
    }
}
