package dev.vitae.kit.caller;

import static dev.vitae.testkit.Json.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.vitae.kit.KitTest;
import dev.vitae.testkit.Burst;
import dev.vitae.testkit.TestTokens;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Bad tokens one after another, as any service meets them. */
@KitTest
class ThrottlingTest {

    private final UUID ada = UUID.randomUUID();

    @ConfigProperty(name = "vitae.attempts.wrong-per-minute")
    int most;

    @Test
    void slowsDownAnAddressThatSendsManyBadTokens() {
        // Given
        String address = "203.0.113.7";
        String bad = TestTokens.forged(ada);
        assertThat(Burst.statuses(most, i -> request(address, bad))).containsOnly(401);

        // When
        ValidatableResponse next = from(address, bad);

        // Then
        next.statusCode(429).contentType("application/problem+json").body(json("code", equalTo("too_many_attempts")));
        assertThat(Integer.parseInt(next.extract().header("Retry-After"))).isBetween(1, 60);
        from(address, TestTokens.person(ada)).statusCode(200);
        from("203.0.113.8", bad).statusCode(401);
    }

    @Test
    void isNotTalkedIntoTakingABadTokenForAnExpiredOne() {
        String bad = "{\"alg\":\"ES256\",\"kid\":\"expired\",\"expired\":\"expired\"}";
        String token = base64(bad) + "." + base64("expired") + ".expired";

        assertThat(Burst.statuses(most + 1, i -> request("203.0.113.10", token)))
                .contains(429);
        from("203.0.113.11", "expired").body(json("code", equalTo("token_invalid")));
    }

    @Test
    void countsTheAddressesOfAnIpv6NetworkAsOne() {
        String bad = TestTokens.forged(ada);

        assertThat(Burst.statuses(most + 1, i -> request("2001:db8::" + (i + 1), bad)))
                .contains(429);
    }

    @Test
    void letsExpiredTokensPassUncounted() {
        String expired = TestTokens.expired(ada);

        assertThat(Burst.statuses(most + 1, i -> request("203.0.113.9", expired)))
                .containsOnly(401);
    }

    private static HttpRequest request(String address, String token) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/probe/words"))
                .header("X-Forwarded-For", address)
                .header("Authorization", "Bearer " + token)
                .build();
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ValidatableResponse from(String address, String token) {
        return given().header("X-Forwarded-For", address)
                .auth()
                .oauth2(token)
                .get("/probe/words")
                .then();
    }
}
