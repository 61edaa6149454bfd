package dev.vitae.kit.problem;

import static dev.vitae.kit.probe.Api.as;
import static dev.vitae.kit.probe.Api.post;
import static dev.vitae.testkit.Json.json;
import static org.hamcrest.Matchers.equalTo;

import dev.vitae.kit.KitTest;
import dev.vitae.testkit.FreePort;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A service whose database refuses connections; it verifies tokens all the same. */
@KitTest
@TestProfile(DatabaseOutageTest.NothingListens.class)
class DatabaseOutageTest {

    private final UUID ada = UUID.randomUUID();

    @Test
    void asksToTryAgain() {
        unavailable(as(ada).get("/probe/words").then());
        unavailable(post(ada, "/probe/entities", "{\"word\": \"hello\"}"));
        unavailable(post(ada, "/probe/words", "{\"word\": \"hello\"}"));
    }

    private static void unavailable(ValidatableResponse answer) {
        answer.statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "5")
                .body(json("code", equalTo("service_unavailable")));
    }

    public static class NothingListens implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.datasource.reactive.url", "postgresql://127.0.0.1:" + FreePort.find() + "/kit");
        }
    }
}
