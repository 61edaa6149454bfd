package dev.vitae.testkit;

import static dev.vitae.testkit.Json.json;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How every service says how it does, and to whom; a service's test implements this and names the service. */
public interface OperationsRules {

    String service();

    /** An access token of somebody with that role, which the service under test accepts. */
    default String token(String role) {
        return TestTokens.person(UUID.randomUUID(), role);
    }

    @Test
    default void saysToAnAdminHowItDoes() {
        String admin = token("super_admin");

        await().untilAsserted(() -> given().auth()
                .oauth2(admin)
                .get("/internal/operations")
                .then()
                .statusCode(200)
                .body(json("service", equalTo(service())))
                .body(json("status", oneOf("up", "degraded")))
                .body(json("startedAt", not(emptyOrNullString())))
                .body(json("checks[*].name", hasItems("consumers", "signing keys")))
                .body(json("checks[*].status", everyItem(equalTo("up"))))
                .body(json("requests.serverErrors", greaterThanOrEqualTo(0)))
                .body(json("outbox.backlog", greaterThanOrEqualTo(0)))
                .body(json("tasks[*].waiting", everyItem(greaterThanOrEqualTo(0))))
                .body(json("consumers[*].lag", everyItem(greaterThanOrEqualTo(0)))));
    }

    @Test
    default void tellsNobodyElseHowItDoes() {
        for (String role : new String[] {"public", "friend"}) {
            given().auth()
                    .oauth2(token(role))
                    .get("/internal/operations")
                    .then()
                    .statusCode(403)
                    .contentType("application/problem+json")
                    .body(json("code", equalTo("forbidden")));
        }
        get("/internal/operations")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body(json("code", equalTo("token_missing")));
    }
}
