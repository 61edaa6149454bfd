package dev.vitae.usage;

import static dev.vitae.testkit.Json.json;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;

import dev.vitae.testkit.TestTokens;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** The service as its clients see it. */
final class Api {

    private Api() {}

    static RequestSpecification as(UUID user) {
        return given().auth().oauth2(TestTokens.person(user));
    }

    static ValidatableResponse usage(UUID user) {
        return as(user).get("/api/v1/usage").then();
    }

    /** Waits until the use that this event tells of is in the log; whatever came before it on its key is done by then. */
    static void awaitLogged(UUID user, String eventId) {
        await().untilAsserted(() -> usage(user).body(json("items[*].id", hasItem(eventId))));
    }
}
