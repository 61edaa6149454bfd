package dev.vitae.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Guessing at the token endpoint. */
@IdentityServiceTest
class AttemptsTest {

    private final Person ada = Person.someone();

    @ConfigProperty(name = "vitae.attempts.wrong-per-minute")
    int most;

    @ConfigProperty(name = "vitae.nonces.per-minute")
    int mostNonces;

    @Test
    void slowsDownWhoGuessesRefreshTokensAndLetsAGoodOnePass() {
        String good = MobileApp.ours().signIn(ada).getString("refresh_token");
        String address = "198.51.100.1";

        slowsDown(400, () -> post(address, MobileApp.refreshForm("vr_" + "A".repeat(43))));

        post(address, MobileApp.refreshForm(good)).statusCode(200);
    }

    @Test
    void slowsDownWhoBringsWrongIdTokensAndLetsAGoodOnePass() {
        String address = "198.51.100.2";

        slowsDown(400, () -> post(address, MobileApp.exchangeForm("a.b.c")));

        post(address, MobileApp.exchangeForm(MobileApp.ours().idToken(ada, MobileApp.nonce())))
                .statusCode(200);
    }

    @Test
    void slowsDownWhoGuessesSecretsOfAClientAndLetsTheRightOnePass() {
        String address = "198.51.100.3";

        slowsDown(401, () -> post(address, client("usage", "wrong")));

        post(address, client("usage", "vitae")).statusCode(200);
        post("198.51.100.4", client("usage", "wrong")).statusCode(401);
    }

    @Test
    void countsAnIdTokenWhoseKeyIdIsNoText() {
        String token = Base64.getUrlEncoder()
                        .encodeToString("{\"alg\":\"RS256\",\"kid\":5}".getBytes(StandardCharsets.UTF_8))
                        .replace("=", "")
                + ".e30.AA";

        post("198.51.100.5", MobileApp.exchangeForm(token)).statusCode(400).body("code", equalTo("id_token_invalid"));
        slowsDown(400, () -> post("198.51.100.6", MobileApp.exchangeForm(token)));
    }

    @Test
    void slowsDownWhoAsksForNoncesAgainAndAgain() {
        assertThat(IntStream.rangeClosed(0, mostNonces)
                        .map(i -> nonce("198.51.100.7").extract().statusCode())
                        .boxed())
                .containsOnly(201, 429)
                .endsWith(429);

        nonce("198.51.100.7")
                .statusCode(429)
                .body("code", equalTo("too_many_attempts"))
                .header("Retry-After", notNullValue());
        nonce("198.51.100.8").statusCode(201);
    }

    private static ValidatableResponse nonce(String address) {
        return given().header("X-Forwarded-For", address).post("/auth/nonces").then();
    }

    private void slowsDown(int refusal, Supplier<ValidatableResponse> attempt) {
        assertThat(IntStream.range(0, most)
                        .map(i -> attempt.get().extract().statusCode())
                        .distinct())
                .containsExactly(refusal);
        ValidatableResponse next = attempt.get();
        next.statusCode(429).contentType("application/problem+json").body("code", equalTo("too_many_attempts"));
        assertThat(Integer.parseInt(next.extract().header("Retry-After"))).isBetween(1, 60);
    }

    private static RequestSpecification client(String id, String secret) {
        return MobileApp.form()
                .formParam("grant_type", "client_credentials")
                .formParam("client_id", id)
                .formParam("client_secret", secret);
    }

    private static ValidatableResponse post(String address, RequestSpecification form) {
        return form.header("X-Forwarded-For", address).post("/auth/token").then();
    }
}
