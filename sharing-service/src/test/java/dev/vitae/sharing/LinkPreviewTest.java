package dev.vitae.sharing;

import static dev.vitae.testkit.Json.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What a link shows of itself where it is passed on. */
@SharingServiceTest
class LinkPreviewTest extends SharingTest {

    @Test
    void saysWhatItOpensInWordsAndAPicture() throws IOException {
        UUID workflow = UUID.randomUUID();
        neighbours.resource(ada, workflow, 1, "From a posting to a letter");
        Map<String, Map<String, Object>> shares = Map.of(
                "Ada Brennan – Résumé", Map.of("kind", "resume", "subjectId", resumeId),
                "Ada Brennan – Skills résumé", Map.of("kind", "skill_resume"),
                "From a posting to a letter", Map.of("kind", "resource", "subjectId", workflow));
        for (var share : shares.entrySet()) {
            String token = created(share.getValue()).shareToken();
            String picture = "http://localhost:8080/r/" + token + ".png";

            assertThat(visit(token, "text/html").asString())
                    .contains("<meta property=\"og:title\" content=\"" + share.getKey() + "\">")
                    .contains("<meta property=\"og:image\" content=\"" + picture + "\">")
                    .contains("<meta name=\"twitter:card\" content=\"summary_large_image\">");
            for (Response png : List.of(visit(token + ".png"), visit(token, "image/png"))) {
                png.then()
                        .statusCode(200)
                        .header("Content-Type", "image/png")
                        .header("Cache-Control", "private, no-store");
                var drawn = ImageIO.read(new ByteArrayInputStream(png.asByteArray()));
                assertThat(List.of(drawn.getWidth(), drawn.getHeight())).containsExactly(1200, 630);
            }
        }
        assertThat(visit(shareResume(), "text/html").asString())
                .contains("og:description\" content=\"Senior Backend Engineer. Java, Apache Kafka, PostgreSQL\"");
    }

    @Test
    void theHeadIsAsLongAsThePageSaysAndAHeadIsNoVisit() {
        String token = shareResume();

        int length = visit(token, "text/html").asByteArray().length;

        assertThat(given().accept("text/html").head("/r/" + token).header("Content-Length"))
                .isEqualTo(Integer.toString(length));
    }

    @Test
    void namesNoPictureThatWouldUseUpAVisitOrIsNotThere() {
        Created limited = created(Map.of("kind", "resume", "subjectId", resumeId, "maxAccesses", 2));
        Created lookOnly = created(Map.of("kind", "resume", "subjectId", resumeId, "allowDownload", false));

        assertThat(visit(limited.shareToken(), "text/html").asString())
                .contains("og:title")
                .doesNotContain("og:image");
        visit(limited.shareToken() + ".png").then().statusCode(200);
        as(ada).get("/api/v1/shares/" + limited.id()).then().body(json("accessCount", equalTo(2)));
        visit(limited.shareToken() + ".png").then().statusCode(404);

        assertThat(visit(lookOnly.shareToken(), "text/html").asString())
                .contains("og:title", "content=\"summary\"")
                .doesNotContain("og:image");
        visit(lookOnly.shareToken() + ".png").then().statusCode(404);
    }

    @Test
    void tellsNothingOfALockedLink() {
        String token = created(Map.of("kind", "resume", "subjectId", resumeId, "passcode", "Bose Kochin 7"))
                .shareToken();

        for (String address : List.of(token, token + ".png")) {
            Response answer = visit(address, "text/html");
            answer.then().statusCode(403);
            assertThat(answer.asString()).doesNotContain("Brennan", "Engineer", "og:");
        }
    }

    @Test
    void showsTheCodeOfALinkThatOpensAndOfNoOther() {
        Created share = created(Map.of("kind", "resume", "subjectId", resumeId, "maxAccesses", 1));

        Response code = visit(share.shareToken() + "/qr.svg");

        code.then()
                .statusCode(200)
                .header("Content-Type", "image/svg+xml")
                .header("Cache-Control", "private, no-store")
                .header("X-Robots-Tag", "noindex, nofollow")
                .header("Content-Security-Policy", startsWith("default-src 'none'"));
        assertThat(code.asString()).startsWith("<svg ").doesNotContain(share.shareToken());
        as(ada).get("/api/v1/shares/" + share.id()).then().body(json("accessCount", equalTo(0)));
        as(ada).delete("/api/v1/shares/" + share.id()).then().statusCode(204);
        Response gone = visit(share.shareToken() + "/qr.svg");
        gone.then().statusCode(404);
        assertThat(gone.asString()).isEqualTo(visit("unknown", "text/html").asString());
    }

    @Test
    void asksSearchEnginesToStayAway() {
        given().get("/robots.txt")
                .then()
                .statusCode(200)
                .header("Content-Type", "text/plain; charset=utf-8")
                .body(startsWith("# Nothing here is for search engines"));
    }
}
