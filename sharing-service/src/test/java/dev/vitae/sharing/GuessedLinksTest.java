package dev.vitae.sharing;

import static dev.vitae.testkit.Json.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import dev.vitae.sharing.guesses.Misses;
import dev.vitae.sharing.guesses.SweepTries;
import dev.vitae.sharing.shares.ShareToken;
import dev.vitae.testkit.AppRole;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Whoever tries one link after the other is slowed down, and nobody else. */
@SharingServiceTest
class GuessedLinksTest extends SharingTest {

    private static final String GUESSER = "203.0.113.77";

    @Inject
    Misses misses;

    @ConfigProperty(name = "vitae.misses.per-minute")
    int perMinute;

    @Test
    void areRefusedToWhoeverHasMissedTooOften() {
        String link = shareResume();
        String unknown = ShareToken.random(new SecureRandom()).secret();
        from(GUESSER, unknown).then().statusCode(404);
        for (int i = 1; i < perMinute; i++) {
            misses.asks(() -> GUESSER).missed();
        }

        from(GUESSER, unknown)
                .then()
                .statusCode(429)
                .header("Retry-After", matchesPattern("[1-9][0-9]?"))
                .header("Cache-Control", "private, no-store")
                .body(json("code", equalTo("too_many_attempts")));

        given().header("X-Forwarded-For", GUESSER)
                .formParam("passcode", "x")
                .post("/r/" + unknown)
                .then()
                .statusCode(429);
        from("203.0.113.78", unknown).then().statusCode(404);
        from("203.0.113.78", link).then().statusCode(200);
    }

    @Test
    void triesOfPasscodesAreCountedInTheDatabaseAndSweptByNobodysName() throws SQLException {
        String token = created(Map.of("kind", "resume", "subjectId", resumeId, "passcode", "wintergreen"))
                .shareToken();
        given().header("X-Forwarded-For", "203.0.113.79")
                .formParam("passcode", "evergreen")
                .post("/r/" + token)
                .then()
                .statusCode(403);
        Map<String, String> gateway = Map.of("vitae.actor", "gateway");

        assertThat(AppRole.of("sharing").read(gateway, "select tries from passcode_tries"))
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(AppRole.query("sharing", ada, "select 1 from passcode_tries"))
                .isEmpty();
        assertThat(AppRole.query("sharing", null, "select 1 from passcode_salt"))
                .isEmpty();
        assertThat(AppRole.of("sharing").read(Map.of("vitae.actor", "relay"), "select 1 from passcode_tries"))
                .isEmpty();
        AppRole.of("sharing").write(gateway, "update passcode_tries set since = since - interval '2 minutes'");

        sweep.sweep().await().indefinitely();

        assertThat(AppRole.of("sharing")
                        .read(gateway, "select 1 from passcode_tries where since < now() - interval '1 minute'"))
                .isEmpty();
    }

    @Inject
    SweepTries sweep;

    private static Response from(String address, String token) {
        return given().header("X-Forwarded-For", address)
                .header("Accept", "application/json")
                .get("/r/" + token);
    }
}
