package dev.vitae.kit.caller;

import static dev.vitae.kit.probe.Api.post;
import static dev.vitae.testkit.Json.json;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.vitae.kit.KitTest;
import dev.vitae.testkit.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A browser's session in every service. */
@KitTest
class SessionCookieTest {

    private final UUID ada = UUID.randomUUID();
    private final UUID bob = UUID.randomUUID();

    @Test
    void opensWhatABearerTokenOpens() {
        post(ada, "/probe/words", "{\"word\": \"hers\"}").statusCode(201);

        browser(ada).get("/probe/words").then().statusCode(200).body(json("$", contains("hers")));
    }

    @Test
    void countsForNothingBesideABearerToken() {
        post(bob, "/probe/words", "{\"word\": \"his\"}").statusCode(201);

        browser(ada)
                .auth()
                .oauth2(TestTokens.person(bob))
                .get("/probe/words")
                .then()
                .statusCode(200)
                .body(json("$", contains("his")));
    }

    @ParameterizedTest
    @CsvSource({"Sec-Fetch-Site, same-origin", "Sec-Fetch-Site, none", "Origin, http://localhost:8080"})
    void changesSomethingFromOurOwnPages(String header, String value) {
        say(browser(ada).header(header, value)).statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Origin, https://evil.example",
        "Origin, http://localhost:8080.evil.example",
        "Origin, null",
        "X-Nothing, said"
    })
    void changesNothingFromElsewhere(String header, String value) {
        refuses(say(browser(ada).header(header, value)));

        browser(ada).get("/probe/words").then().statusCode(200).body(json("$", empty()));
    }

    @Test
    void goesByWhatTheBrowserSaysOfTheSiteBeforeItsOrigin() {
        refuses(say(browser(ada).header("Sec-Fetch-Site", "cross-site").header("Origin", "http://localhost:8080")));
    }

    @Test
    void isAskedForWithTheRefreshCookieAlone() {
        refuses(say(given().cookie("vitae_refresh", "anything")));
    }

    @Test
    void isNotAskedOfWhoHasABearerToken() {
        say(browser(bob).auth().oauth2(TestTokens.person(ada)).header("Sec-Fetch-Site", "cross-site"))
                .statusCode(201);
    }

    @Test
    void isAskedOfEverybodyWherePeopleSignInByCookies() {
        refuses(elsewhere().post("/auth/logout").then());
        refuses(elsewhere().post("/auth/x/../refresh").then());
        elsewhere().post("/auth/token").then().statusCode(404);
    }

    private RequestSpecification elsewhere() {
        return browser(bob).auth().oauth2(TestTokens.person(ada)).header("Sec-Fetch-Site", "cross-site");
    }

    @Test
    void isRefusedAsATokenIs() {
        given().cookie("vitae_session", TestTokens.expired(ada))
                .get("/probe/words")
                .then()
                .statusCode(401)
                .body(json("code", equalTo("token_expired")));
        given().cookie("vitae_session", TestTokens.forged(ada))
                .get("/probe/words")
                .then()
                .statusCode(401)
                .body(json("code", equalTo("token_invalid")));
    }

    private static RequestSpecification browser(UUID user) {
        return given().cookie("vitae_session", TestTokens.person(user));
    }

    private static ValidatableResponse say(RequestSpecification request) {
        return request.contentType(ContentType.JSON)
                .body("{\"word\": \"said\"}")
                .post("/probe/words")
                .then();
    }

    private static void refuses(ValidatableResponse answer) {
        answer.statusCode(403)
                .contentType("application/problem+json")
                .body(json("code", equalTo("cross_site_request")));
    }
}
