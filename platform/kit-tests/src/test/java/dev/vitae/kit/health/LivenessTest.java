package dev.vitae.kit.health;

import static dev.vitae.testkit.Json.json;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.vitae.kit.KitTest;
import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.BrokerProcess;
import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.Events;
import dev.vitae.testkit.TestTokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A pod is killed for a consumer that has closed, and for no outage of the broker. The closed one stays so: it is last. */
@KitTest
@WithTestResource(value = OwnBroker.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LivenessTest {

    private static final Pattern BACKLOG = Pattern.compile("(?m)^vitae_outbox_backlog\\S* (\\S+)$");

    BrokerProcess broker;

    @Test
    @Order(1)
    void staysUpWhileTheBrokerHangsAndShowsWhatWaits() throws SQLException {
        await().untilAsserted(() -> assertThat(status("ready")).isEqualTo(200));
        broker.freeze();

        AppRole.of("kit")
                .write(
                        Map.of("vitae.actor", "person"),
                        "insert into outbox (id, topic, key, type, payload) values (gen_random_uuid(), "
                                + "'vitae.kit.frozen', '" + UUID.randomUUID() + "', 'Left', '{}')");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(backlog()).isEqualTo(1));
        assertThat(status("live")).isEqualTo(200);
        assertThat(status("ready")).isEqualTo(200);
        given().auth()
                .oauth2(TestTokens.person(UUID.randomUUID(), "super_admin"))
                .get("/internal/operations")
                .then()
                .body(json("status", equalTo("degraded")))
                .body(json("consumers", nullValue()))
                .body(json("outbox.backlog", equalTo(1)));
        broker.thaw();
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(backlog()).isZero());
    }

    @Test
    @Order(2)
    void goesDownWithAConsumerThatAFailureHasClosed() {
        assertThat(status("live")).isEqualTo(200);

        try (Events events = Events.connect(broker.bootstrapServers())) {
            events.publish("vitae.kit.doomed", CloudEvent.of("key", "Doom", "/kit", "{}"));
        }

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(status("live")).isEqualTo(503));
        assertThat(get("/q/health/live").asString()).contains("\"silent\": \"doomed\"");
    }

    private static int status(String probe) {
        return get("/q/health/" + probe).statusCode();
    }

    private static double backlog() {
        var found = BACKLOG.matcher(get("/q/metrics").asString());
        return found.find() ? Double.parseDouble(found.group(1)) : -1;
    }
}
