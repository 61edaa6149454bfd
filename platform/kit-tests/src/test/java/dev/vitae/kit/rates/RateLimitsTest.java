package dev.vitae.kit.rates;

import static dev.vitae.testkit.Json.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import dev.vitae.kit.KitTest;
import dev.vitae.testkit.Burst;
import dev.vitae.testkit.TestTokens;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Many requests in a short time, as any service meets them. */
@KitTest
class RateLimitsTest {

    /** Some come back meanwhile. */
    private static final int TWICE = 2;

    @Inject
    RatesConfig config;

    @Test
    void tellsWithEachAnswerWhatIsLeft() {
        String ada = TestTokens.person(UUID.randomUUID());

        Response first = asks(ada);

        first.then()
                .statusCode(200)
                .header("RateLimit-Policy", "\"person\";q=" + config.perPerson() + ";w=60")
                .header("RateLimit", "\"person\";r=" + (config.perPerson() - 1) + ";t=1");
        asks("nonsense", "203.0.113.20")
                .then()
                .statusCode(401)
                .header("RateLimit", "\"address\";r=" + (config.perAddress() - 1) + ";t=1");
    }

    @Test
    void holdsBackWhoAsksTooOftenAndNobodyElse() {
        // Given
        String ada = TestTokens.person(UUID.randomUUID());

        // When
        List<Integer> statuses = Burst.statuses(TWICE * config.perPerson(), i -> request(ada, "203.0.113.21"));

        // Then
        assertThat(statuses).containsOnly(200, 429);
        Response refused = await().until(() -> asks(ada), answer -> answer.statusCode() == 429);
        refused.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", "1")
                .header("RateLimit", matchesPattern("\"person\";r=0;t=\\d+"))
                .body(json("code", equalTo("rate_limited")));
        asks(TestTokens.person(UUID.randomUUID())).then().statusCode(200);
        await().until(() -> asks(ada).statusCode() == 200);
    }

    @Test
    void holdsBackAnAddressThatSaysNotWhoItIs() {
        List<Integer> statuses =
                Burst.statuses(TWICE * config.perAddress(), i -> request("Basic none", "203.0.113.22"));

        assertThat(statuses).contains(429);
        given().header("X-Forwarded-For", "203.0.113.23")
                .get("/probe/words")
                .then()
                .statusCode(401);
        // Whoever is known there is not held back with it.
        asks(TestTokens.person(UUID.randomUUID()), "203.0.113.22").then().statusCode(200);
    }

    @Test
    void countsNeitherServicesNorWhatIsOfTheCluster() {
        given().auth()
                .oauth2(TestTokens.service("vacancy", "probe.read"))
                .header("Vitae-Acting-For", UUID.randomUUID().toString())
                .get("/probe/words")
                .then()
                .header("RateLimit", nullValue());
        given().get("/q/health/live").then().statusCode(200).header("RateLimit", nullValue());
        given().urlEncodingEnabled(false)
                .get("/q/../probe/words")
                .then()
                .header("RateLimit", matchesPattern("\"address\".*"));
    }

    private static Response asks(String token) {
        return asks(token, "203.0.113.21");
    }

    private static Response asks(String token, String address) {
        return given().header("X-Forwarded-For", address).auth().oauth2(token).get("/probe/words");
    }

    private static HttpRequest request(String token, String address) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/probe/words"))
                .header("X-Forwarded-For", address)
                .header("Authorization", token.startsWith("Basic") ? token : "Bearer " + token)
                .build();
    }
}
