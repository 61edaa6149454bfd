package dev.vitae.usage;

import static io.restassured.RestAssured.given;

import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.Events;
import dev.vitae.testkit.Json;
import dev.vitae.testkit.TestTokens;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;

/** Dead letters as some service's inbox leaves them, and as an admin sees them. */
record Letters(UUID admin) {

    private static final String LIST = "/api/v1/dead-letters";

    /** What that consumer would write of an event that it cannot take in. */
    static CloudEvent of(CloudEvent event, String service, String consumer) {
        return event.with("vitae-dlq-id", UUID.randomUUID().toString())
                .with("vitae-dlq-service", service)
                .with("vitae-dlq-consumer", consumer)
                .with("vitae-dlq-event", event.id())
                .with("vitae-dlq-payload", "whole")
                .with("vitae-dlq-cause", "java.lang.IllegalStateException")
                .with("vitae-dlq-topic", Told.GENERATIONS)
                .with("vitae-dlq-partition", "0")
                .with("vitae-dlq-offset", "42");
    }

    /** Lays it on its topic and waits until it is kept; answers its id. */
    static String lay(CloudEvent letter) {
        try (Events events = Events.connect()) {
            events.publish(Told.GENERATIONS + ".dlq", letter);
        }
        return letter.headers().get("vitae-dlq-id");
    }

    ValidatableResponse list(String parameter, String value) {
        return given().auth()
                .oauth2(token())
                .queryParam(parameter, value)
                .get(LIST)
                .then();
    }

    ValidatableResponse one(String id) {
        return given().auth().oauth2(token()).get(LIST + "/" + id).then();
    }

    ValidatableResponse await(String id) {
        Awaitility.await().untilAsserted(() -> one(id).statusCode(200));
        return one(id);
    }

    /** The letters about that event, as soon as there is one. */
    Json awaitOneOf(String service, String eventId) {
        String path = "items[?(@.eventId == '%s')]".formatted(eventId);
        Awaitility.await().until(() -> !list("service", service)
                .extract()
                .as(Json.class)
                .<Object>getList(path)
                .isEmpty());
        List<String> ids = list("service", service).extract().as(Json.class).getList(path + ".id");
        return one(ids.get(0)).extract().as(Json.class);
    }

    ValidatableResponse replay(String id) {
        return given().auth().oauth2(token()).post(LIST + "/" + id + "/replay").then();
    }

    ValidatableResponse replayAllOf(String service) {
        return given().auth()
                .oauth2(token())
                .queryParam("service", service)
                .post(LIST + "/replay")
                .then();
    }

    ValidatableResponse discard(String id) {
        return given().auth().oauth2(token()).post(LIST + "/" + id + "/discard").then();
    }

    private String token() {
        return TestTokens.person(admin, "super_admin");
    }
}
