package dev.vitae.sharing;

import static dev.vitae.testkit.Json.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import dev.vitae.sharing.shares.ShareToken;
import dev.vitae.testkit.AppRole;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A link with a passcode opens to whoever knows both. */
@SharingServiceTest
class PasscodeTest extends SharingTest {

    private static final String PASSCODE = "böse Köchin 7";

    /** Of every test another one, so that tries are counted apart. */
    private final String address = "10.1." + (int) (Math.random() * 250) + "." + (int) (Math.random() * 250);

    @Test
    void opensToWhoeverKnowsIt() {
        Created share = locked();

        Response asked = visit(share.shareToken(), "text/html");
        asked.then().statusCode(403).header("Content-Security-Policy", containsString("form-action 'self'"));
        assertThat(asked.asString()).contains("<form method=\"post\">").doesNotContain("Ada Brennan");
        visit(share.shareToken(), "application/json")
                .then()
                .statusCode(403)
                .body(json("code", equalTo("passcode_required")));
        as(ada).get("/api/v1/shares/" + share.id())
                .then()
                .body(json("accessCount", equalTo(0)))
                .body(json("hasPasscode", equalTo(true)));
        as(ada).get("/r/" + share.shareToken()).then().statusCode(200);

        Response unlocked = tell(share.shareToken(), PASSCODE);

        unlocked.then().statusCode(303).header("Location", "/r/" + share.shareToken());
        Cookie pass = unlocked.detailedCookies().asList().get(0);
        assertThat(pass.isHttpOnly()).isTrue();
        for (String form : new String[] {"", ".pdf"}) {
            given().cookie(pass.getName(), pass.getValue())
                    .get("/r/" + share.shareToken() + form)
                    .then()
                    .statusCode(200);
        }
        patch(share, "{\"passcode\": \"another one\"}").statusCode(200);
        given().cookie(pass.getName(), pass.getValue())
                .get("/r/" + share.shareToken())
                .then()
                .statusCode(403);
        patch(share, "{\"passcode\": null}").statusCode(200).body(json("hasPasscode", equalTo(false)));
        visit(share.shareToken()).then().statusCode(200);
    }

    @Test
    void staysClosedToWhoeverGuesses() {
        Created share = locked();

        tell(share.shareToken(), "bose Kochin 7").then().statusCode(403).body(containsString("Try again"));
        given().cookie("pass_" + share.shareToken().substring(0, 9), "0".repeat(64))
                .get("/r/" + share.shareToken())
                .then()
                .statusCode(403);

        tell(share.shareToken(), "x".repeat(100_000)).then().statusCode(403);
        for (int i = 0; i < 8; i++) {
            tell(share.shareToken(), "").then().statusCode(403);
        }
        tell(share.shareToken(), PASSCODE).then().statusCode(429).header("Retry-After", matchesPattern("[1-9][0-9]?"));
    }

    @Test
    void endedAndUnknownOnesAskForNothing() {
        Created share = locked();
        as(ada).delete("/api/v1/shares/" + share.id()).then().statusCode(204);

        for (String token : new String[] {
            share.shareToken(),
            shareResume(),
            ShareToken.random(new SecureRandom()).secret()
        }) {
            tell(token, PASSCODE).then().statusCode(404);
        }
        visit(share.shareToken()).then().statusCode(404);
    }

    @Test
    void keepsNothingOfItButWhatIsCostlyToGuess() throws SQLException {
        String key = UUID.randomUUID().toString();
        as(ada).header("Idempotency-Key", key)
                .body(Map.of("kind", "resume", "subjectId", resumeId, "passcode", PASSCODE))
                .post("/api/v1/shares")
                .then()
                .statusCode(201);

        assertThat(AppRole.query("sharing", ada, "select passcode from shares"))
                .singleElement()
                .satisfies(
                        row -> assertThat((String) row.get("passcode")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$"));
        share(Map.of("kind", "resume", "subjectId", resumeId, "passcode", "short"))
                .statusCode(422)
                .body(json("errors[0].pointer", equalTo("/passcode")));
    }

    private Created locked() {
        return created(Map.of("kind", "resume", "subjectId", resumeId, "passcode", PASSCODE));
    }

    private Response tell(String token, String passcode) {
        return given().redirects()
                .follow(false)
                .header("X-Forwarded-For", address)
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("passcode", passcode)
                .post("/r/" + token);
    }

    private ValidatableResponse patch(Created share, String patch) {
        return as(ada).contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(patch)
                .patch("/api/v1/shares/" + share.id())
                .then();
    }
}
