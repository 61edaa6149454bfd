package dev.vitae.identity;

import static dev.vitae.testkit.Json.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.vitae.identity.tokens.TestKey;
import dev.vitae.testkit.Json;
import dev.vitae.testkit.TokenMint;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@IdentityServiceTest
class AccessTokensTest {

    @Inject
    TestKey own;

    private final Person ada = Person.someone();
    private String token;
    private UUID user;
    private TokenMint mint;

    @BeforeEach
    void signIn() {
        token = Accounts.signInForToken(ada);
        user = Accounts.userOf(token);
        mint = new TokenMint(own.signing());
    }

    @Test
    void isVerifiedWithThePublishedKeysAlone() throws Exception {
        // Given
        var jwks = given().get("/auth/jwks").then().statusCode(200).extract();
        assertThat(jwks.header("Cache-Control")).isEqualTo("public, max-age=300");
        assertThat(jwks.body().asString()).doesNotContain("\"d\"");

        // When
        var claims = new JwtConsumerBuilder()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(
                        new JsonWebKeySet(jwks.body().asString()).getJsonWebKeys()))
                .setExpectedIssuer("http://localhost:8080")
                .setExpectedAudience("vitae")
                .build()
                .processToClaims(token);

        // Then
        assertThat(claims.getStringClaimValue("typ")).isEqualTo("person");
        assertThat(claims.getStringListClaimValue("groups")).containsExactly("public");
        assertThat(claims.getJwtId()).isNotBlank();
        assertThat(claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue())
                .isEqualTo(600);
        assertThat(claims.hasClaim("tenant")).isFalse();
        assertThat(claims.toJson()).doesNotContain("@", ada.subject());
        Json header = Json.of(new String(Base64.getUrlDecoder().decode(token.split("\\.")[0]), StandardCharsets.UTF_8));
        assertThat(header.getString("alg")).isEqualTo("ES256");
    }

    @Test
    void opensTheApiWhenMadeWithOurKey() {
        given().auth().oauth2(mint.person(user)).get("/api/v1/me").then().statusCode(200);
    }

    @Test
    void refusesACallWithoutAToken() {
        given().get("/api/v1/me").then().statusCode(401).body(json("code", equalTo("token_missing")));
    }

    @Test
    void refusesATokenThatHasExpired() {
        refuses(mint.expired(user), "token_expired");
    }

    @Test
    void refusesATokenThatIsNotValidYet() {
        refuses(mint.notYetValid(user), "token_invalid");
    }

    @Test
    void refusesATokenForAnotherAudience() {
        refuses(mint.wrongAudience(user), "token_invalid");
    }

    @Test
    void refusesATokenOfAnotherIssuer() {
        refuses(mint.wrongIssuer(user), "token_invalid");
    }

    @Test
    void refusesATokenOfAnUnknownKey() {
        refuses(mint.unknownKey(user), "token_invalid");
    }

    @Test
    void refusesATokenThatOnlyNamesOurKey() {
        refuses(mint.forged(user), "token_invalid");
    }

    @Test
    void refusesATokenWithoutSignature() {
        refuses(mint.unsigned(user), "token_invalid");
    }

    @Test
    void refusesATokenThatWasChanged() {
        refuses(mint.tampered(user), "token_invalid");
    }

    @Test
    void refusesATokenSealedWithThePublicKeyAsASharedSecret() {
        refuses(mint.sealedWithThePublicKey(user), "token_invalid");
    }

    @Test
    void refusesTheTokenOfAUserWhoIsGone() {
        refuses(mint.person(UUID.randomUUID()), "account_gone");
    }

    @Test
    void refusesAServiceWhereAPersonIsMeant() {
        given().auth()
                .oauth2(mint.service("generation", "resume.read"))
                .get("/api/v1/me")
                .then()
                .statusCode(403)
                .body(json("code", equalTo("forbidden")));
    }

    private static void refuses(String token, String code) {
        given().auth()
                .oauth2(token)
                .get("/api/v1/me")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body(json("code", equalTo(code)));
    }
}
