package dev.vitae.generation;

import static dev.vitae.testkit.Json.json;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.vitae.testkit.Contracts;
import dev.vitae.testkit.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Where the platform has no key, files are read by their parser alone. */
@GenerationServiceTest
class NobodyToAskTest {

    private static final String READINGS = "/internal/assisted-readings";

    @Test
    void saysThatThePlatformHasNoModelAndNamesNothing() {
        service().get(READINGS).then().statusCode(200).body(json("platform", equalTo(false)));

        service()
                .contentType(ContentType.JSON)
                .body(Contracts.http("generation", "reading-question"))
                .post(READINGS)
                .then()
                .statusCode(200)
                .body(json("providerType", equalTo("local")))
                .body(json("values", empty()));
    }

    private static RequestSpecification service() {
        return given().auth()
                .oauth2(TestTokens.service("resume", "reading.assist"))
                .header("Vitae-Acting-For", UUID.randomUUID().toString());
    }
}
