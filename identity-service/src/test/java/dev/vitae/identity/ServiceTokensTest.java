package dev.vitae.identity;

import static dev.vitae.testkit.Json.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.vitae.testkit.Json;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@IdentityServiceTest
class ServiceTokensTest {

    @Test
    void givesAServiceATokenWithItsScopes() {
        // When
        var answer = client("generation", "vitae")
                .post("/auth/token")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(json("token_type", equalTo("Bearer")))
                .body(json("expires_in", equalTo(600)))
                .body(
                        json(
                                "scope",
                                equalTo(
                                        "picture.read resume.read resume.write sharing.write usage.config usage.reserve vacancy.read")))
                .extract();

        // Then
        Json claims = claims(answer.as(Json.class).get("access_token"));
        assertThat(claims.getString("sub")).isEqualTo("generation");
        assertThat(claims.getString("typ")).isEqualTo("service");
        assertThat(claims.<String>getList("groups"))
                .containsExactlyInAnyOrder(
                        "resume.read",
                        "resume.write",
                        "vacancy.read",
                        "picture.read",
                        "usage.reserve",
                        "usage.config",
                        "sharing.write");
    }

    @Test
    void takesHttpBasicToo() {
        form().header("Authorization", basic("sharing", "vitae"))
                .formParam("grant_type", "client_credentials")
                .post("/auth/token")
                .then()
                .statusCode(200)
                .body(json("scope", equalTo("generation.read resume.read")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "usage"})
    void givesOtherServicesNoScopes(String client) {
        var answer = client(client, "vitae").post("/auth/token").then().statusCode(200);

        answer.body(json("scope", equalTo("")));
    }

    @Test
    void givesResumeServiceTheScopesToReadGenerationsAndPicturesAndToAskModels() {
        client("resume", "vitae")
                .post("/auth/token")
                .then()
                .statusCode(200)
                .body(json("scope", equalTo("generation.read picture.read reading.assist usage.reserve")));
    }

    @Test
    void givesVacancyServiceTheScopesToReadTermsAndWhatWasSent() {
        client("vacancy", "vitae")
                .post("/auth/token")
                .then()
                .statusCode(200)
                .body(json("scope", equalTo("generation.read resume.read sharing.read")));
    }

    @Test
    void narrowsATokenToTheScopesAskedFor() {
        String token = client("generation", "vitae")
                .formParam("scope", "vacancy.read")
                .post("/auth/token")
                .then()
                .statusCode(200)
                .extract()
                .as(Json.class)
                .get("access_token");

        assertThat(claims(token).<List<String>>get("groups")).containsExactly("vacancy.read");
    }

    @Test
    void refusesAScopeThatTheClientMayNotHave() {
        client("usage", "vitae")
                .formParam("scope", "resume.read")
                .post("/auth/token")
                .then()
                .statusCode(400)
                .body(json("code", equalTo("invalid_scope")));
    }

    @ParameterizedTest
    @CsvSource({"generation,wrong", "generation,''", "stranger,vitae", "'',''"})
    void refusesAnUnknownClientAndAWrongSecretAlike(String client, String secret) {
        client(client, secret)
                .post("/auth/token")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Basic realm=\"vitae\"")
                .body(json("code", equalTo("invalid_client")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic !!!", "Basic bm9jb2xvbg==", "Basic ", "Bearer abc"})
    void refusesCredentialsThatCannotBeRead(String authorization) {
        form().header("Authorization", authorization)
                .formParam("grant_type", "client_credentials")
                .post("/auth/token")
                .then()
                .statusCode(401)
                .body(json("code", equalTo("invalid_client")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "authorization_code", "x"})
    void refusesOtherGrants(String grant) {
        form().formParam("grant_type", grant)
                .post("/auth/token")
                .then()
                .statusCode(400)
                .body(json("code", equalTo("unsupported_grant_type")));
    }

    @Test
    void refusesAFormWithoutAGrant() {
        form().formParam("client_id", "generation")
                .post("/auth/token")
                .then()
                .statusCode(400)
                .body(json("code", equalTo("invalid_request")));
    }

    @Test
    void refusesAFieldThatIsTooLong() {
        form().body("[".repeat(21_000))
                .post("/auth/token")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body(json("code", equalTo("body_too_large")));
    }

    @Test
    void refusesJson() {
        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/auth/token")
                .then()
                .statusCode(415)
                .body(json("code", equalTo("media_type_unsupported")));
    }

    private static RequestSpecification client(String id, String secret) {
        return form().formParam("grant_type", "client_credentials")
                .formParam("client_id", id)
                .formParam("client_secret", secret);
    }

    private static RequestSpecification form() {
        return given().contentType("application/x-www-form-urlencoded");
    }

    private static String basic(String id, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    private static Json claims(String token) {
        return Json.of(new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8));
    }
}
