package dev.vitae.usage;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.Contracts;
import dev.vitae.testkit.Events;
import dev.vitae.testkit.TestTokens;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@UsageServiceTest
class UsageTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final UUID ada = UUID.randomUUID();
    private final UUID bob = UUID.randomUUID();

    @Test
    void logsAGenerationOnceHoweverOftenItIsTold() {
        CloudEvent completed = told("generation", "GenerationCompleted", ada);

        publish("vitae.generation.generation", completed, completed, completed);
        publish("vitae.generation.generation", told("generation", "GenerationCompleted", bob));

        await().untilAsserted(() -> as(bob).get("/api/v1/usage").then().body("items", hasSize(1)));
        as(ada).get("/api/v1/usage")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].operation", equalTo("generate"))
                .body("items[0].providerType", equalTo("local"))
                .body("items[0].costMicros", equalTo(0))
                .body("totals[0].operation", equalTo("generate"))
                .body("totals[0].count", equalTo(1));
    }

    @Test
    void logsParsingAndExportingToo() {
        publish("vitae.resume.resume", told("resume", "ResumeParsed", ada));
        publish("vitae.generation.export", told("generation", "GenerationExported", ada));

        await().untilAsserted(() -> as(ada).get("/api/v1/usage")
                .then()
                .body("totals.operation", equalTo(List.of("export", "parse")))
                .body("totals.count", equalTo(List.of(1, 1))));
    }

    @Test
    void listsNewestFirstPageByPage() {
        for (int i = 0; i < 5; i++) {
            publish("vitae.generation.generation", told("generation", "GenerationCompleted", ada));
        }
        await().untilAsserted(() -> as(ada).get("/api/v1/usage").then().body("items", hasSize(5)));

        String next = as(ada).queryParam("limit", 3)
                .get("/api/v1/usage")
                .then()
                .body("items", hasSize(3))
                .extract()
                .path("next");
        as(ada).queryParam("cursor", next)
                .get("/api/v1/usage")
                .then()
                .body("items", hasSize(2))
                .body("next", nullValue());
    }

    @Test
    void showsNobodyElsesUsage() {
        publish("vitae.generation.generation", told("generation", "GenerationCompleted", ada));
        await().untilAsserted(() -> as(ada).get("/api/v1/usage").then().body("items", hasSize(1)));

        as(bob).get("/api/v1/usage")
                .then()
                .statusCode(200)
                .body("items", hasSize(0))
                .body("totals", hasSize(0));
    }

    @Test
    void refusesWhoeverIsNotSignedIn() {
        given().get("/api/v1/usage").then().statusCode(401).body("code", equalTo("token_missing"));
        given().auth()
                .oauth2(TestTokens.expired(ada))
                .get("/api/v1/usage")
                .then()
                .statusCode(401)
                .body("code", equalTo("token_expired"));
    }

    /** The producer's own sample of the event, about this user. */
    private static CloudEvent told(String service, String type, UUID user) {
        try {
            ObjectNode payload = (ObjectNode) JSON.readTree(Contracts.sample(service, type));
            payload.put("userId", user.toString());
            return CloudEvent.of(UUID.randomUUID().toString(), type, "/" + service + "-service", payload.toString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void publish(String topic, CloudEvent... copies) {
        try (Events events = Events.connect()) {
            for (CloudEvent event : copies) {
                events.publish(topic, event);
            }
        }
    }

    private static RequestSpecification as(UUID user) {
        return given().auth().oauth2(TestTokens.person(user));
    }
}
