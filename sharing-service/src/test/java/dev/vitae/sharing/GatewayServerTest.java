package dev.vitae.sharing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.sharing.shares.ShareToken;
import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.Databases;
import dev.vitae.testkit.Json;
import dev.vitae.testkit.TestServers;
import io.restassured.http.Header;
import io.restassured.response.Response;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The server that strangers reach, which answers the usual visit itself and hands on what is not. */
@SharingServiceTest
class GatewayServerTest extends SharingTest {

    private static final String JSON = "application/json";

    @Test
    void answersAsTheServicesOwnServerDoes() {
        String token = shareResume();
        String unknown = ShareToken.random(new SecureRandom()).secret();
        // What it shows is written once more right after it was made.
        soon(this::isIdle);

        for (String address : List.of(token, token + ".pdf", token + ".txt", token + "/qr.svg", unknown, "short")) {
            for (String accept : List.of(JSON, "text/html", "text/markdown")) {
                // Half an hour, and with it the mark of a visit, may end in between.
                soon(() -> answersAlike(address, accept));
            }
        }
    }

    private static void answersAlike(String address, String accept) {
        Response shown = visit(address, accept);
        Response other = given().header("Accept", accept).get("/r/" + address);

        assertThat(shown.statusCode()).isEqualTo(other.statusCode());
        assertThat(headers(shown)).isEqualTo(headers(other));
        if (shown.statusCode() == 200) {
            assertThat(shown.asByteArray()).isEqualTo(other.asByteArray());
        }
    }

    @Test
    void marksAVisitAsTheDatabaseWould() throws SQLException {
        Created share = created(Map.of("kind", "resume", "subjectId", resumeId));
        String prefix = share.shareToken().substring(0, 9);

        // Half an hour may end in between.
        Awaitility.await().untilAsserted(() -> {
            String mark = visit(share.shareToken(), JSON).getCookie("visit_" + prefix);
            assertThat(AppRole.query(
                            "sharing",
                            ada,
                            "select share_visit_mark(visit_key, share_half_hour()) as mark from shares"))
                    .containsExactly(Map.of("mark", mark));
        });
    }

    @Test
    void leadsToNothingButLinks() {
        for (String address : List.of("/api/v1/shares", "/q/health/ready", "/openapi.json", "/", "/rr", "/r")) {
            stranger().get(address).then().statusCode(404);
        }
    }

    @Test
    void countsWhatItAnswersWithoutSayingWhichLink() {
        String token = shareResume();
        long shown = requests("GET", 200);
        long missed = requests("GET", 404);
        long saved = requests("HEAD", 200);

        visit(token, JSON).then().statusCode(200);
        visit(token + ".pdf").then().statusCode(200);
        visit(token + "x").then().statusCode(404);
        stranger().head("/r/" + token).then().statusCode(200);

        Awaitility.await().untilAsserted(() -> {
            assertThat(requests("GET", 200)).isEqualTo(shown + 2);
            assertThat(requests("GET", 404)).isEqualTo(missed + 1);
            assertThat(requests("HEAD", 200)).isEqualTo(saved + 1);
        });
        assertThat(metrics()).doesNotContain(token.substring(0, 9));
    }

    @Test
    void believesTheEdgeThatTheVisitorCameBySafeMeans() {
        String token = shareResume();

        Response safe = stranger()
                .header("X-Forwarded-Proto", "https")
                .header("Accept", JSON)
                .get("/r/" + token);

        assertThat(safe.header("Set-Cookie")).contains("; Secure");
        assertThat(visit(token, JSON).header("Set-Cookie")).doesNotContain("; Secure");
    }

    @Test
    void tellsVisitorsApartByTheAddressThatTheEdgeTells() {
        Created share = created(Map.of("kind", "resume", "subjectId", resumeId));

        for (String address : List.of("198.51.100.1", "198.51.100.2", "198.51.100.1")) {
            stranger()
                    .header("X-Forwarded-For", address)
                    .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64)")
                    .header("Accept", JSON)
                    .get("/r/" + share.shareToken())
                    .then()
                    .statusCode(200);
        }

        Awaitility.await().untilAsserted(() -> {
            Json statistics = as(ada).get("/api/v1/shares/" + share.id() + "/statistics")
                    .then()
                    .statusCode(200)
                    .extract()
                    .as(Json.class);
            assertThat(statistics.getInt("views") + statistics.getInt("bots")).isEqualTo(3);
            assertThat(statistics.<Integer>getList("days[*].visitors")).contains(2);
        });
    }

    @Test
    void aStatementThatTakesTooLongIsNoMissingLink() throws SQLException {
        String token = shareResume();
        String url = Databases.superuserUrl("127.0.0.1", TestServers.running().postgresPort(), "sharing");

        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table share_documents");

            Response late = visit(token, JSON);

            late.then().statusCode(503);
            assertThat(late.as(Json.class).getString("code")).isEqualTo("service_unavailable");
            connection.rollback();
        }
        visit(token, JSON).then().statusCode(200);
    }

    private static long requests(String method, int status) {
        return metrics()
                .lines()
                .filter(line -> line.startsWith("http_server_requests_seconds_count"))
                .filter(line -> line.contains("uri=\"/r/{token}\"")
                        && line.contains("method=\"" + method + "\"")
                        && line.contains("status=\"" + status + "\""))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static String metrics() {
        return given().get("/q/metrics").asString();
    }

    private static Set<Header> headers(Response answer) {
        return answer.headers().asList().stream()
                .filter(header -> !header.hasSameNameAs(new Header("Date", "")))
                .filter(header -> answer.statusCode() == 200 || !header.hasSameNameAs(new Header("Content-Length", "")))
                .collect(Collectors.toSet());
    }
}
