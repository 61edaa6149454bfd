package dev.vitae.sharing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.sharing.shares.ShareToken;
import dev.vitae.testkit.Logs;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A share's address opens it, so it must not end up where operators look. */
@SharingServiceTest
class SecrecyTest extends SharingTest {

    @Inject
    EndedSpans spans;

    @Test
    void theTokenIsInNoMetricAndNoTrace() {
        String token = shareResume();

        visit(token).then().statusCode(200);
        visit(token + ".pdf").then().statusCode(200);
        given().formParam("passcode", "a guess").post("/r/" + token).then().statusCode(404);
        given().put("/r/" + token).then().statusCode(405);

        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(
                        given().get("/q/metrics").asString())
                .contains("/r/{token}")
                .doesNotContain(token));
        assertThat(spans.text()).contains("/api/v1/shares").doesNotContain(token);
    }

    @Test
    void theTokenIsInNoLogWhateverBecomesOfAVisit() throws SQLException {
        // Given
        String token = shareResume();
        String unknown = ShareToken.random(new SecureRandom()).secret();
        Logs logs = Logs.open();

        // When
        visit(token).then().statusCode(200);
        visit(token + "?download=pdf").then().statusCode(200);
        visit(token + "%zz").then().statusCode(404);
        visit(unknown, "application/json").then().statusCode(404);
        given().header("Authorization", "Bearer nonsense")
                .put("/r/" + token)
                .then()
                .statusCode(405);
        given().formParam("passcode", "a guess").post("/r/" + token).then().statusCode(404);
        asSuperuser("revoke select on share_shown from sharing_app");
        try {
            visit(token).then().statusCode(503);
            visit(token, "application/json").then().statusCode(503);
        } finally {
            asSuperuser("grant select on share_shown to sharing_app");
        }
        logs.close();

        // Then
        assertThat(logs.text())
                .contains("a share could not be opened")
                .doesNotContain(token.substring(0, 9), unknown.substring(0, 9));
        visit(token).then().statusCode(200);
    }
}
