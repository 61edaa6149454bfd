package dev.vitae.identity;

import static dev.vitae.testkit.Json.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.vitae.testkit.Burst;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
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

        slowsDown(400, address, Map.of("grant_type", "refresh_token", "refresh_token", "vr_" + "A".repeat(43)));

        post(address, MobileApp.refreshForm(good)).statusCode(200);
    }

    @Test
    void slowsDownWhoBringsWrongIdTokensAndLetsAGoodOnePass() {
        String address = "198.51.100.2";

        slowsDown(400, address, exchange("a.b.c"));

        post(address, MobileApp.exchangeForm(MobileApp.ours().idToken(ada, MobileApp.nonce())))
                .statusCode(200);
    }

    @Test
    void slowsDownWhoGuessesSecretsOfAClientAndLetsTheRightOnePass() {
        String address = "198.51.100.3";

        slowsDown(401, address, client("wrong"));

        post(address, form(client("vitae"))).statusCode(200);
        post("198.51.100.4", form(client("wrong"))).statusCode(401);
    }

    @Test
    void countsAnIdTokenWhoseKeyIdIsNoText() {
        String token = Base64.getUrlEncoder()
                        .encodeToString("{\"alg\":\"RS256\",\"kid\":5}".getBytes(StandardCharsets.UTF_8))
                        .replace("=", "")
                + ".e30.AA";

        post("198.51.100.5", MobileApp.exchangeForm(token))
                .statusCode(400)
                .body(json("code", equalTo("id_token_invalid")));
        slowsDown(400, "198.51.100.6", exchange(token));
    }

    @Test
    void slowsDownWhoAsksForNoncesAgainAndAgain() {
        assertThat(Burst.statuses(mostNonces + 1, i -> request("/auth/nonces", "198.51.100.7", Map.of())))
                .containsOnly(201, 429)
                .containsOnlyOnce(429);

        nonce("198.51.100.7")
                .statusCode(429)
                .body(json("code", equalTo("too_many_attempts")))
                .header("Retry-After", notNullValue());
        nonce("198.51.100.8").statusCode(201);
    }

    private static ValidatableResponse nonce(String address) {
        return given().header("X-Forwarded-For", address).post("/auth/nonces").then();
    }

    private void slowsDown(int refusal, String address, Map<String, String> form) {
        assertThat(Burst.statuses(most, i -> request("/auth/token", address, form)))
                .containsOnly(refusal);
        ValidatableResponse next = post(address, form(form));
        next.statusCode(429).contentType("application/problem+json").body(json("code", equalTo("too_many_attempts")));
        assertThat(Integer.parseInt(next.extract().header("Retry-After"))).isBetween(1, 60);
    }

    private static Map<String, String> exchange(String idToken) {
        return Map.of(
                "grant_type", MobileApp.EXCHANGE, "subject_token_type", MobileApp.ID_TOKEN, "subject_token", idToken);
    }

    private static Map<String, String> client(String secret) {
        return Map.of("grant_type", "client_credentials", "client_id", "usage", "client_secret", secret);
    }

    private static RequestSpecification form(Map<String, String> members) {
        return MobileApp.form().formParams(members);
    }

    private static HttpRequest request(String path, String address, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(member -> member.getKey() + "=" + URLEncoder.encode(member.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("X-Forwarded-For", address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private static ValidatableResponse post(String address, RequestSpecification form) {
        return form.header("X-Forwarded-For", address).post("/auth/token").then();
    }
}
