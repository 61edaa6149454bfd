package dev.vitae.identity;

import static dev.vitae.identity.Accounts.change;
import static dev.vitae.identity.Accounts.rows;
import static dev.vitae.identity.Accounts.userOf;
import static dev.vitae.testkit.Json.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.vitae.testkit.Json;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.jwk.JsonWebKeySet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@IdentityServiceTest
@Tag("any-provider")
class MobileSignInTest {

    private final MobileApp app = MobileApp.ours();
    private final Person ada = Person.someone();

    @Test
    void givesTokensForAnIdTokenOfTheProvider() throws Exception {
        // When
        ValidatableResponse answer = MobileApp.exchange(app.idToken(ada, MobileApp.nonce()));

        // Then
        answer.statusCode(200)
                .header("Cache-Control", "no-store")
                .body(json("token_type", equalTo("Bearer")))
                .body(json("expires_in", equalTo(600)))
                .body(json("issued_token_type", equalTo("urn:ietf:params:oauth:token-type:access_token")))
                .body(json("refresh_token", startsWith("vr_")));
        String token = answer.extract().as(Json.class).get("access_token");
        given().auth().oauth2(token).get("/api/v1/me").then().statusCode(200).body(json("email", equalTo(ada.email())));
        assertThat(rows("select kind || ' ' || user_agent from sessions where user_id = '%s'".formatted(userOf(token))))
                .containsExactly("device Vitae for tests");
    }

    @Test
    void knowsAPersonWhoHasSignedInByABrowser() {
        UUID user = userOf(Accounts.signInForToken(ada));

        assertThat(userOf(app.signIn(ada).getString("access_token"))).isEqualTo(user);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vitae", MobileApp.TABLET})
    void takesTokensForEachOfOurClients(String client) {
        MobileApp.exchange(MobileApp.of(client).idToken(ada, MobileApp.nonce())).statusCode(200);
    }

    @Test
    void givesANonceForFiveMinutes() throws Exception {
        // When
        Json answer = given().post("/auth/nonces")
                .then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .extract()
                .as(Json.class);

        // Then
        assertThat(Instant.parse(answer.getString("expiresAt")))
                .isBetween(Instant.now().plusSeconds(240), Instant.now().plusSeconds(310));
        assertThat(rows("select encode(nonce_hash, 'escape') from sign_in_nonces"))
                .noneMatch(row -> row.contains(answer.getString("nonce")));
    }

    @Test
    void takesANonceOnce() {
        String idToken = app.idToken(ada, MobileApp.nonce());
        MobileApp.exchange(idToken).statusCode(200);

        refuses(MobileApp.exchange(idToken), "nonce_invalid");
    }

    @Test
    void takesANonceOnceAlsoOfManyAtTheSameMoment() throws Exception {
        // Given
        String idToken = app.idToken(ada, MobileApp.nonce());

        // When
        List<CompletableFuture<Integer>> uses = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> MobileApp.exchange(idToken).extract().statusCode()))
                .limit(5)
                .toList();

        // Then
        assertThat(uses.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 400, 400, 400, 400);
        assertThat(rows("select s.id from sessions s join users u on u.id = s.user_id where u.email = '%s'"
                        .formatted(ada.email())))
                .hasSize(1);
    }

    @Test
    void refusesANonceThatHasExpired() throws Exception {
        String idToken = app.idToken(ada, MobileApp.nonce());
        change("update sign_in_nonces set expires_at = now()");

        refuses(MobileApp.exchange(idToken), "nonce_invalid");
    }

    @Test
    void refusesANonceThatIsNoneOfOurs() {
        refuses(MobileApp.exchange(app.idToken(ada, "vn_" + "A".repeat(43))), "nonce_invalid");
        refuses(MobileApp.exchange(app.idToken(ada, null)), "nonce_invalid");
    }

    @Test
    void leavesTheNonceGoodForWhoIsNotSignedIn() {
        String idToken = app.idToken(ada, MobileApp.nonce());
        MobileApp.exchange(MobileApp.exchangeForm(idToken).formParam("tenant", UUID.randomUUID()))
                .statusCode(404)
                .body(json("code", equalTo("tenant_not_found")));

        MobileApp.exchange(idToken).statusCode(200);
    }

    @Test
    void refusesATokenForSomebodyElsesApp() {
        refuses(MobileApp.exchange(MobileApp.of("stranger").idToken(ada, MobileApp.nonce())), "id_token_invalid");
    }

    @Test
    void refusesATokenOfAnotherIssuer() {
        MobileApp elsewhere = new MobileApp(MobileApp.CLIENT, Provider.elsewhere());

        refuses(MobileApp.exchange(elsewhere.idToken(ada, MobileApp.nonce())), "id_token_invalid");
    }

    /** Keycloak signs no lie about itself, and no token of another time. */
    @Test
    @Tag("stand-in-provider")
    void refusesATokenThatNamesAnotherIssuer() {
        refuses(MobileApp.exchange(idTokenWith("\"iss\": \"https://elsewhere.example\"")), "id_token_invalid");
    }

    @Test
    @Tag("stand-in-provider")
    void refusesATokenThatHasExpired() {
        long anHourAgo = Instant.now().getEpochSecond() - 3600;

        refuses(MobileApp.exchange(idTokenWith("\"exp\": " + anHourAgo)), "id_token_expired");
    }

    @Test
    @Tag("stand-in-provider")
    void refusesATokenThatIsNotValidYet() {
        long inAnHour = Instant.now().getEpochSecond() + 3600;

        refuses(MobileApp.exchange(idTokenWith("\"nbf\": " + inAnHour)), "id_token_invalid");
    }

    @Test
    void refusesATokenThatWasChanged() {
        String[] parts = app.idToken(ada, MobileApp.nonce()).split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace(ada.email(), "admin-" + ada.email());

        refuses(MobileApp.exchange(parts[0] + "." + base64(claims) + "." + parts[2]), "id_token_invalid");
    }

    @Test
    void refusesATokenWithoutASignature() {
        String[] parts = app.idToken(ada, MobileApp.nonce()).split("\\.");
        String kid = header(parts[0]).getString("kid");

        refuses(
                MobileApp.exchange(base64("{\"alg\":\"none\",\"kid\":\"" + kid + "\"}") + "." + parts[1] + "."),
                "id_token_invalid");
    }

    @Test
    void refusesATokenSealedWithThePublicKeyAsASharedSecret() throws Exception {
        // Given
        String[] parts = app.idToken(ada, MobileApp.nonce()).split("\\.");
        String kid = header(parts[0]).getString("kid");
        String keys = given().get(URI.create(app.provider().address("jwks_uri")))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        byte[] publicKey = new JsonWebKeySet(keys)
                .findJsonWebKey(kid, null, null, null)
                .getKey()
                .getEncoded();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(publicKey, "HmacSHA256"));
        String signed = base64("{\"alg\":\"HS256\",\"kid\":\"" + kid + "\"}") + "." + parts[1];

        // When
        ValidatableResponse answer = MobileApp.exchange(signed + "."
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8))));

        // Then
        refuses(answer, "id_token_invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a.b.c", "eyJhbGciOiJSUzI1NiIsImtpZCI6InN0cmFuZ2VyIn0.e30.AAAA", "....."})
    void refusesWhatIsNoIdToken(String text) {
        refuses(MobileApp.exchange(text), "id_token_invalid");
    }

    @Test
    void refusesAnAccessTokenOfOurs() {
        refuses(MobileApp.exchange(Accounts.signInForToken(ada)), "id_token_invalid");
    }

    @Test
    void refusesAnEmailThatTheProviderHasNotVerified() {
        MobileApp.exchange(app.idToken(ada.unverified(), MobileApp.nonce()))
                .statusCode(403)
                .body(json("code", equalTo("email_unverified")));
    }

    @Test
    void saysWhichMemberIsMissing() {
        MobileApp.exchange(MobileApp.form().formParam("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange"))
                .statusCode(400)
                .body(json("code", equalTo("invalid_request")))
                .body(json("detail", equalTo("Send subject_token as a form member.")));
        MobileApp.exchange(MobileApp.form()
                        .formParam("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange")
                        .formParam("subject_token", "x")
                        .formParam("subject_token_type", "urn:ietf:params:oauth:token-type:access_token"))
                .statusCode(400)
                .body(json("code", equalTo("invalid_request")));
    }

    @Test
    void keepsOnlyTheBeginningOfALongName() throws Exception {
        String token = MobileApp.exchange(MobileApp.exchangeForm(app.idToken(ada, MobileApp.nonce()), "n".repeat(1000)))
                .statusCode(200)
                .extract()
                .as(Json.class)
                .get("access_token");

        assertThat(rows("select max(length(user_agent)) from sessions where user_id = '%s'".formatted(userOf(token))))
                .containsExactly("200");
    }

    private String idTokenWith(String claim) {
        String claims = "{\"email\": \"%s\", \"email_verified\": true, %s}".formatted(ada.email(), claim);
        return app.idToken(page -> Provider.loginAtTheStandIn(ada.subject(), claims, page), MobileApp.nonce());
    }

    private static Json header(String part) {
        return Json.of(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void refuses(ValidatableResponse answer, String code) {
        answer.statusCode(400).contentType("application/problem+json").body(json("code", equalTo(code)));
    }
}
