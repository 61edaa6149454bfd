package dev.vitae.kit.probe;

import static io.restassured.RestAssured.given;

import dev.vitae.testkit.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** The probe as a person's client sees it. */
public final class Api {

    private Api() {}

    public static RequestSpecification as(UUID user) {
        return given().auth().oauth2(TestTokens.person(user));
    }

    public static ValidatableResponse post(UUID user, String path, String json) {
        return as(user).contentType(ContentType.JSON).body(json).post(path).then();
    }
}
