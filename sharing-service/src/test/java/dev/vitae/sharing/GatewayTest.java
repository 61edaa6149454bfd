package dev.vitae.sharing;

import static dev.vitae.testkit.Json.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.sharing.shares.ShareToken;
import dev.vitae.testkit.StubService;
import io.restassured.http.Cookie;
import io.restassured.http.Header;
import io.restassured.response.Response;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

@SharingServiceTest
class GatewayTest extends SharingTest {

    private static final List<String> TELLING_NOTHING = List.of("date", "content-length");

    @Test
    void showsASharedResumeAsAPage() {
        String token = shareResume();

        Response page = visit(token, "text/html,application/xhtml+xml,*/*;q=0.8");

        page.then().statusCode(200).header("Content-Type", "text/html; charset=utf-8");
        assertThat(page.asString())
                .contains("Ada Brennan", "Harbour Payments", "href=\"?download=pdf\"", "og:title")
                .doesNotContain("<script");
    }

    @Test
    void showsItAsJsonToWhoAsksForJson() throws Exception {
        Response json = visit(shareResume(), "application/json");

        json.then().statusCode(200).header("Content-Type", "application/json");
        assertThat(new ObjectMapper().readTree(json.asByteArray())).isEqualTo(Neighbours.content());
    }

    @Test
    void showsItAsAPdfWithAReadableName() throws Exception {
        neighbours.resume(ada, resumeId, 1, Neighbours.contentOf("Ada Königsberg"));
        String token = shareResume();

        Response shown = visit(token + ".pdf");
        Response saved = visit(token + "?download=pdf");

        for (Response pdf : List.of(shown, saved)) {
            pdf.then().statusCode(200).header("Content-Type", "application/pdf");
            try (var document = Loader.loadPDF(pdf.asByteArray())) {
                assertThat(new PDFTextStripper().getText(document)).contains("Ada Königsberg", "Harbour Payments");
            }
        }
        String name = "; filename=\"Ada Konigsberg - Resume.pdf\"; "
                + "filename*=UTF-8''Ada%20K%C3%B6nigsberg%20%E2%80%93%20R%C3%A9sum%C3%A9.pdf";
        assertThat(shown.header("Content-Disposition")).isEqualTo("inline" + name);
        assertThat(saved.header("Content-Disposition")).isEqualTo("attachment" + name);
    }

    @Test
    void isTakenAlongAsTextMarkdownAndJsonResume() {
        String token = shareResume();

        for (Response text : List.of(visit(token + ".txt"), visit(token, "text/plain"))) {
            text.then().statusCode(200).header("Content-Type", "text/plain; charset=utf-8");
            assertThat(text.asString())
                    .contains("Ada Brennan", "Harbour Payments")
                    .doesNotContain("<", "**");
        }
        for (Response markdown : List.of(visit(token + ".md"), visit(token, "text/markdown"))) {
            markdown.then().statusCode(200).header("Content-Type", startsWith("text/markdown"));
            assertThat(markdown.asString()).contains("# Ada Brennan", "Harbour Payments");
        }
        for (Response jsonResume : List.of(visit(token + ".resume.json"), visit(token, "application/resume+json"))) {
            jsonResume.then().statusCode(200).body(json("basics.name", equalTo("Ada Brennan")));
        }
        visit(token + ".json").then().statusCode(200).body(json("personalInfo.fullName", equalTo("Ada Brennan")));
    }

    @Test
    void aSkillsResumeIsTakenAlongInTheSameForms() {
        String token = created(Map.of("kind", "skill_resume")).shareToken();

        assertThat(visit(token + ".txt").asString()).contains("Ada Brennan", "Apache Kafka");
        assertThat(visit(token + ".md").asString()).contains("# Ada Brennan", "Apache Kafka");
        visit(token + ".resume.json")
                .then()
                .statusCode(200)
                .body(json("basics.name", equalTo("Ada Brennan")))
                .body(json("skills[*].name", hasItem("Apache Kafka")));
    }

    @Test
    void givesNothingAwayToBrowsersCachesAndCrawlers() {
        String token = shareResume();

        for (Response answer : List.of(visit(token), visit(token, "application/json"), visit("unknown"))) {
            answer.then()
                    .header("Referrer-Policy", "no-referrer")
                    .header("X-Robots-Tag", "noindex, nofollow")
                    .header("Cache-Control", "private, no-store")
                    .header("X-Content-Type-Options", "nosniff");
            assertThat(answer.header("Content-Security-Policy"))
                    .startsWith("default-src 'none'; style-src 'sha256-")
                    .doesNotContain("unsafe");
        }
    }

    @Test
    void unknownRevokedExpiredAndUsedUpLookTheSame() throws SQLException {
        Created revoked = created(Map.of("kind", "resume", "subjectId", resumeId));
        as(ada).delete("/api/v1/shares/" + revoked.id()).then().statusCode(204);
        Created usedUp = created(Map.of("kind", "resume", "subjectId", resumeId, "maxAccesses", 1));
        visit(usedUp.shareToken()).then().statusCode(200);
        Created expired = expired();
        String unknown = ShareToken.random(new SecureRandom()).secret();
        String garbled = unknown.substring(0, 51) + (unknown.endsWith("0") ? "1" : "0");

        for (String accept : List.of("text/html", "application/json")) {
            Response first = visit(unknown, accept);
            first.then().statusCode(404);
            for (String token : List.of(
                    revoked.shareToken(),
                    usedUp.shareToken(),
                    expired.shareToken(),
                    garbled,
                    "short",
                    "%zz",
                    "a/b",
                    "",
                    unknown + ".pdf",
                    unknown + ".png")) {
                Response other = visit(token, accept);
                assertThat(other.statusCode()).as(token).isEqualTo(404);
                if (!token.endsWith(".pdf") && !token.endsWith(".png")) {
                    assertThat(body(other)).as(token).isEqualTo(body(first));
                    assertThat(headers(other)).as(token).isEqualTo(headers(first));
                }
            }
        }
        as(ada).get("/api/v1/shares/" + usedUp.id()).then().body(json("status", equalTo("exhausted")));
        as(ada).get("/api/v1/shares/" + expired.id()).then().body(json("status", equalTo("expired")));
    }

    @Test
    void allowsExactlyAsManyVisitsAsItsOwnerDid() throws Exception {
        Created share = created(Map.of("kind", "resume", "subjectId", resumeId, "maxAccesses", 7));
        Callable<Integer> visit =
                () -> visit(share.shareToken(), "application/json").statusCode();

        var threads = Executors.newFixedThreadPool(64);
        List<Integer> answers = threads
                .invokeAll(IntStream.range(0, 500).mapToObj(i -> visit).toList())
                .stream()
                .map(SharingTest::done)
                .toList();
        threads.shutdown();

        assertThat(answers).filteredOn(status -> status == 200).hasSize(7);
        assertThat(answers).filteredOn(status -> status == 404).hasSize(493);
        as(ada).get("/api/v1/shares/" + share.id()).then().body(json("accessCount", equalTo(7)));
    }

    @Test
    void aVisitIsThePageItsPdfAndComingBackToThem() {
        Created share = created(Map.of("kind", "resume", "subjectId", resumeId, "maxAccesses", 1));

        Response page = visit(share.shareToken(), "text/html");

        Cookie mark = page.detailedCookies().asList().get(0);
        assertThat(mark.isHttpOnly()).isTrue();
        assertThat(mark.getPath()).isEqualTo("/r/");
        assertThat(mark.getSameSite()).isEqualTo("Lax");
        assertThat(mark.getMaxAge()).isEqualTo(1800);
        for (String address : List.of("?download=pdf", ".pdf", "")) {
            given().cookie(mark.getName(), mark.getValue())
                    .get("/r/" + share.shareToken() + address)
                    .then()
                    .statusCode(200);
        }
        visit(share.shareToken()).then().statusCode(404);
        as(ada).get("/api/v1/shares/" + share.id())
                .then()
                .body(json("accessCount", equalTo(1)))
                .body(json("status", equalTo("exhausted")));
        as(ada).delete("/api/v1/shares/" + share.id()).then().statusCode(204);
        given().cookie(mark.getName(), mark.getValue())
                .get("/r/" + share.shareToken())
                .then()
                .statusCode(404);
    }

    @Test
    void aMarkOfAnotherVisitOpensNothing() {
        Created share = created(Map.of("kind", "resume", "subjectId", resumeId, "maxAccesses", 1));
        String name = visit(share.shareToken()).cookies().keySet().iterator().next();
        String ofAnother = visit(shareResume()).cookies().values().iterator().next();

        for (String mark : List.of(ofAnother, "0".repeat(64), "", "%00", "'")) {
            given().cookie(name, mark).get("/r/" + share.shareToken()).then().statusCode(404);
        }
    }

    @Test
    void aHeadTellsWithoutCounting() {
        Created share = created(Map.of("kind", "resume", "subjectId", resumeId, "maxAccesses", 1));

        Response head = given().head("/r/" + share.shareToken());

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(Integer.parseInt(head.header("Content-Length"))).isGreaterThan(1000);
        as(ada).get("/api/v1/shares/" + share.id()).then().body(json("accessCount", equalTo(0)));
        visit(share.shareToken()).then().statusCode(200);
    }

    @Test
    void takesNoOtherMethod() {
        given().put("/r/" + shareResume())
                .then()
                .statusCode(405)
                .header("Allow", "GET, HEAD, POST")
                .body(json("code", equalTo("method_not_allowed")));
    }

    @Test
    void answersWhileEveryOtherServiceIsDown() {
        String token = shareResume();
        resumes.suffer(StubService.Outage.REFUSED);
        generations.suffer(StubService.Outage.REFUSED);

        visit(token).then().statusCode(200);
        visit(token, "application/json").then().statusCode(200);
        visit(token + ".pdf").then().statusCode(200);
    }

    @Test
    void aVisitorDoesNotNoticeALostConnectionToTheDatabase() throws SQLException {
        String token = shareResume();
        visit(token).then().statusCode(200);

        for (int i = 0; i < 4; i++) {
            asSuperuser(
                    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'vitae-reads'");
            visit(token).then().statusCode(200);
        }
    }

    /** Without the one thing that is every answer's own. */
    private static String body(Response answer) {
        return answer.asString().replaceAll("\"traceId\":\"\\w+\"", "");
    }

    private static Map<String, String> headers(Response answer) {
        return answer.headers().asList().stream()
                .filter(header -> !TELLING_NOTHING.contains(header.getName().toLowerCase(Locale.ROOT)))
                .collect(Collectors.toMap(Header::getName, Header::getValue));
    }
}
