package dev.vitae.kit.operations;

import static dev.vitae.testkit.Json.json;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.vitae.kit.KitTest;
import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.Databases;
import dev.vitae.testkit.Events;
import dev.vitae.testkit.Json;
import dev.vitae.testkit.OperationsRules;
import dev.vitae.testkit.TestServers;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KitTest
class OperationsTest implements OperationsRules {

    private static final Map<String, String> WORKER = Map.of("vitae.actor", "worker");

    private final String admin = token("super_admin");

    @Override
    public String service() {
        return "kit";
    }

    @BeforeEach
    void nothingIsStuck() throws SQLException {
        AppRole.of("kit").write(WORKER, "delete from task where kind = 'nobody'");
        AppRole.of("kit").write(Map.of("vitae.actor", "relay"), "delete from outbox where parked_at is not null");
    }

    @Test
    void isDegradedWhenWorkWasGivenUp() throws SQLException {
        await().untilAsserted(() -> operations().body(json("status", equalTo("up"))));

        task("run_at, parked_at", "now() + interval '1 hour', now()");

        operations()
                .body(json("status", equalTo("degraded")))
                .body(json("tasks[?(@.kind == 'nobody')].parked", contains(1)))
                .body(json("tasks[?(@.kind == 'nobody')].waiting", contains(0)));
    }

    @Test
    void tellsWorkThatWaitsFromWorkUnderWayAndHowOldItIs() throws SQLException {
        task("run_at, created_at", "now() + interval '1 hour', now() - interval '90 seconds'");
        task("leased_until", "now() + interval '1 hour'");
        task("leased_until", "now() - interval '1 hour'");

        operations()
                .body(json("tasks[?(@.kind == 'nobody')].waiting", contains(2)))
                .body(json("tasks[?(@.kind == 'nobody')].running", contains(1)))
                .body(json("tasks[?(@.kind == 'nobody')].oldestSeconds", not(contains(0))));
    }

    @Test
    void isDegradedWhenAnEventCanNeverBeSent() throws SQLException {
        AppRole.of("kit")
                .write(
                        Map.of("vitae.actor", "relay"),
                        "insert into outbox (id, topic, key, type, payload, parked_at) values (gen_random_uuid(), "
                                + "'vitae.kit.parked', 'key', 'Left', '{}', now())");

        operations().body(json("status", equalTo("degraded"))).body(json("outbox.parked", equalTo(1)));
    }

    @Test
    void tellsHowFarAConsumerIsBehind() throws SQLException {
        String url = Databases.superuserUrl("127.0.0.1", TestServers.running().postgresPort(), "kit");
        try (Connection locking = DriverManager.getConnection(url);
                Events events = Events.connect()) {
            // Given: a consumer that waits for a table
            locking.setAutoCommit(false);
            locking.createStatement().execute("lock table probe");

            for (String word : new String[] {"one", "two"}) {
                events.publish(
                        "vitae.kit.probe",
                        CloudEvent.of(
                                UUID.randomUUID().toString(), "WordSaid", "/kit", "{\"word\": \"" + word + "\"}"));
            }

            await().untilAsserted(() -> assertThat(lag()).isGreaterThanOrEqualTo(2));
            locking.rollback();
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(lag()).isZero());
    }

    @Test
    void countsAnswersButNotTheQuestionHowItDoes() {
        Json before = operations().extract().as(Json.class);

        get("/probe/nothing-here").then().statusCode(404);

        await().untilAsserted(() -> operations()
                .body(json("requests.clientErrors", equalTo(number(before, "clientErrors") + 1)))
                .body(json("requests.total", equalTo(number(before, "total") + 1))));
    }

    private static int number(Json operations, String which) {
        return operations.getInt("requests." + which);
    }

    private ValidatableResponse operations() {
        return given().auth().oauth2(admin).get("/internal/operations").then().statusCode(200);
    }

    private int lag() {
        return operations()
                .extract()
                .as(Json.class)
                .<Integer>getList("consumers[?(@.topic == 'vitae.kit.probe' && @.group == 'kit-service')].lag")
                .get(0);
    }

    private static void task(String columns, String values) throws SQLException {
        AppRole.of("kit")
                .write(
                        WORKER,
                        ("insert into task (id, kind, subject_id, user_id, %s) values (gen_random_uuid(), 'nobody', "
                                        + "gen_random_uuid(), gen_random_uuid(), %s)")
                                .formatted(columns, values));
    }
}
