package dev.vitae.identity;

import static io.restassured.RestAssured.given;

import dev.vitae.testkit.Json;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** An app that signs people in at the provider by itself (RFC 8252, with PKCE), and brings us the ID token. */
record MobileApp(String client, Provider provider) {

    static final String CLIENT = "vitae-mobile";
    static final String TABLET = "vitae-tablet";

    static final String EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";
    static final String ID_TOKEN = "urn:ietf:params:oauth:token-type:id_token";

    private static final String NAME = "Vitae for tests";
    private static final String BACK = "app://signed-in";

    static MobileApp ours() {
        return new MobileApp(CLIENT, Provider.ours());
    }

    /** An app of somebody else, which the provider knows as well. */
    static MobileApp of(String client) {
        return new MobileApp(client, Provider.ours());
    }

    static String nonce() {
        return given().post("/auth/nonces")
                .then()
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("nonce");
    }

    /** The person signs in at the provider, by its page, and the app gets its code redeemed there. */
    String idToken(Person person, String nonce) {
        return idToken(page -> provider.login(person, page), nonce);
    }

    /** @param login answers where the provider sends the app back to from this login page */
    String idToken(UnaryOperator<String> login, String nonce) {
        String verifier = UUID.randomUUID().toString() + UUID.randomUUID();
        String back = login.apply(provider.address("authorization_endpoint") + "?response_type=code&scope=openid+email"
                + "&state=x&code_challenge_method=S256&code_challenge=" + challenge(verifier) + "&client_id=" + client
                + "&redirect_uri=" + encode(BACK) + (nonce == null ? "" : "&nonce=" + nonce));
        return form().formParam("grant_type", "authorization_code")
                .formParam("code", query(back).get("code"))
                .formParam("code_verifier", verifier)
                .formParam("redirect_uri", BACK)
                .formParam("client_id", client)
                .formParam("client_secret", "vitae")
                .post(URI.create(provider.address("token_endpoint")))
                .then()
                .statusCode(200)
                .extract()
                .as(Json.class)
                .get("id_token");
    }

    /** The whole sign-in. */
    Json signIn(Person person) {
        return exchange(idToken(person, nonce())).statusCode(200).extract().as(Json.class);
    }

    Json signIn(Person person, String tenant) {
        return exchange(exchangeForm(idToken(person, nonce())).formParam("tenant", tenant))
                .statusCode(200)
                .extract()
                .as(Json.class);
    }

    static ValidatableResponse exchange(String idToken) {
        return exchange(exchangeForm(idToken));
    }

    static ValidatableResponse exchange(RequestSpecification form) {
        return form.post("/auth/token").then();
    }

    static RequestSpecification exchangeForm(String idToken) {
        return exchangeForm(idToken, NAME);
    }

    static RequestSpecification exchangeForm(String idToken, String userAgent) {
        return form(userAgent)
                .formParam("grant_type", EXCHANGE)
                .formParam("subject_token_type", ID_TOKEN)
                .formParam("subject_token", idToken);
    }

    static ValidatableResponse refresh(String refreshToken) {
        return refreshForm(refreshToken).post("/auth/token").then();
    }

    static ValidatableResponse refresh(String refreshToken, String tenant) {
        return refreshForm(refreshToken)
                .formParam("tenant", tenant)
                .post("/auth/token")
                .then();
    }

    static RequestSpecification refreshForm(String refreshToken) {
        return form().formParam("grant_type", "refresh_token").formParam("refresh_token", refreshToken);
    }

    static RequestSpecification form() {
        return form(NAME);
    }

    private static RequestSpecification form(String userAgent) {
        return given().contentType("application/x-www-form-urlencoded").header("User-Agent", userAgent);
    }

    private static Map<String, String> query(String address) {
        return Arrays.stream(address.substring(address.indexOf('?') + 1).split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    /** RFC 7636, 4.2. */
    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
