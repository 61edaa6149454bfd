package dev.vitae.identity;

import static dev.vitae.identity.SignInTest.assertProblem;
import static dev.vitae.testkit.Json.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.SignedJWT;
import dev.vitae.testkit.FreePort;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The service starts while the provider is away: services still get tokens, people sign in once it is back. */
@IdentityServiceTest
@TestProfile(ProviderOutageTest.ProviderAway.class)
class ProviderOutageTest {

    @ConfigProperty(name = "quarkus.oidc.auth-server-url")
    URI provider;

    @Test
    void letsPeopleSignInOnceTheProviderIsBack() throws IOException {
        // Given
        Browser browser = Browser.askingForJson();
        assertProblem(browser.get("/auth/login"), 503, "sign_in_unavailable");
        given().contentType("application/x-www-form-urlencoded")
                .formParam("grant_type", "client_credentials")
                .formParam("client_id", "usage")
                .formParam("client_secret", "vitae")
                .post("/auth/token")
                .then()
                .statusCode(200);
        given().contentType("application/x-www-form-urlencoded")
                .formParam("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange")
                .formParam("subject_token", idToken())
                .formParam("subject_token_type", "urn:ietf:params:oauth:token-type:id_token")
                .post("/auth/token")
                .then()
                .statusCode(503)
                .body(json("code", equalTo("sign_in_unavailable")));
        MockOAuth2Server server = new MockOAuth2Server();

        // When
        server.start(InetAddress.getByName("localhost"), provider.getPort());

        // Then
        try {
            Awaitility.await()
                    .untilAsserted(() ->
                            assertThat(browser.get("/auth/login").statusCode()).isEqualTo(302));
            Awaitility.await().untilAsserted(() -> MobileApp.exchange(signedWithRsa(server))
                    .statusCode(200));
        } finally {
            server.shutdown();
        }
    }

    /** As Google signs. */
    private static String signedWithRsa(MockOAuth2Server server) {
        Map<String, Object> claims =
                Map.of("nonce", MobileApp.nonce(), "email", "ada@example.com", "email_verified", true);
        SignedJWT token = server.issueToken(
                "vitae",
                MobileApp.CLIENT,
                new DefaultOAuth2TokenCallback("vitae", "ada", "JWT", List.of(MobileApp.CLIENT), claims, 300));
        assertThat(token.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.RS256);
        return token.serialize();
    }

    /** One whose key only the provider could show. */
    private static String idToken() {
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        return encoder.encodeToString("{\"alg\":\"RS256\",\"kid\":\"some\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + encoder.encodeToString("{}".getBytes(StandardCharsets.UTF_8)) + "."
                + encoder.encodeToString(new byte[256]);
    }

    /** Nothing listens where the provider should be. */
    public static final class ProviderAway implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.oidc.auth-server-url", "http://localhost:" + FreePort.find() + "/vitae");
        }
    }
}
