package dev.vitae.kit.people;

import static dev.vitae.testkit.Json.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.vitae.kit.KitTest;
import dev.vitae.kit.probe.Api;
import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.Events;
import dev.vitae.testkit.Json;
import dev.vitae.testkit.TestTokens;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a service does about the people that identity-service tells of. */
@KitTest
class PeopleTest {

    private static final String PEOPLE = "vitae.identity.user";
    private static final String PROBES = "vitae.kit.probe";

    private final UUID user = UUID.randomUUID();
    private final UUID erasure = UUID.randomUUID();

    @Test
    void erasesAPersonForGood() throws SQLException, IOException {
        UUID other = UUID.randomUUID();
        Api.post(user, "/probe/words", "{\"word\": \"mine\"}").statusCode(201);
        Api.post(other, "/probe/words", "{\"word\": \"not mine\"}").statusCode(201);
        try (Events events = Events.connect()) {
            events.publish(PEOPLE, erased());

            CloudEvent done = events.awaitOne("vitae.kit.erasure", erasure.toString(), "DataErased");
            assertThat(Json.of(done.data()).getMap("$"))
                    .containsEntry("service", "kit")
                    .containsEntry("erasureId", erasure.toString())
                    .hasSameSizeAs(sample().getMap("$"));
            assertThat(words(user)).isEmpty();
            assertThat(words(other)).containsExactly("not mine");

            // Neither a token that is still good nor a late event brings anything back.
            Api.post(user, "/probe/words", "{\"word\": \"again\"}")
                    .statusCode(401)
                    .body(json("code", equalTo("account_gone")));
            events.publish(PROBES, said(user));
            events.publish(PROBES, said(other));
            await().untilAsserted(() -> assertThat(words(other)).contains("late"));
            assertThat(words(user)).isEmpty();
        }
    }

    @Test
    void acknowledgesAgainWhenToldAgain() {
        try (Events events = Events.connect()) {
            events.publish(PEOPLE, erased());
            events.awaitOne("vitae.kit.erasure", erasure.toString(), "DataErased");

            events.publish(PEOPLE, erased());

            events.await(
                    "vitae.kit.erasure",
                    all -> all.stream()
                                    .filter(event -> event.key().equals(erasure.toString()))
                                    .count()
                            == 2);
        }
    }

    @Test
    void waitsForTransactionsThatDoNotKnowOfTheErasure() throws SQLException {
        AppRole kit = AppRole.of("kit");
        try (Events events = Events.connect();
                Connection underWay = connect(kit);
                Statement statement = underWay.createStatement()) {
            statement.execute("select vitae_begin('person', '" + user + "', '', '')");
            statement.execute(
                    "insert into probe (id, user_id, word) values (gen_random_uuid(), '" + user + "', 'under way')");

            events.publish(PEOPLE, erased());
            await().untilAsserted(() -> assertThat(kit.read(
                            Map.of("vitae.actor", "worker"),
                            "select attempts from task where subject_id = '" + erasure + "' and attempts > 0"))
                    .isNotEmpty());
            underWay.commit();

            events.awaitOne("vitae.kit.erasure", erasure.toString(), "DataErased");
            assertThat(words(user)).isEmpty();
        }
    }

    /** It began after the one that writes the erasure down, and before that one's end. */
    @Test
    void waitsForATransactionThatBeganMeanwhile() throws SQLException {
        AppRole kit = AppRole.of("kit");
        try (Events events = Events.connect();
                Connection erasing = connect(kit);
                Statement tombstone = erasing.createStatement();
                Connection underWay = connect(kit);
                Statement statement = underWay.createStatement()) {
            tombstone.execute("select vitae_begin('consumer', '', '', '')");
            tombstone.execute(
                    "insert into erased_users (user_id, erasure_id) values ('" + user + "', '" + erasure + "')");
            statement.execute("select vitae_begin('person', '" + user + "', '', '')");
            statement.execute(
                    "insert into probe (id, user_id, word) values (gen_random_uuid(), '" + user + "', 'meanwhile')");
            erasing.commit();
            events.publish(PEOPLE, erased());
            await().untilAsserted(() -> assertThat(kit.read(
                            Map.of("vitae.actor", "eraser"),
                            "select barrier from erased_users where barrier is not null and user_id = '" + user + "'"))
                    .isNotEmpty());
            underWay.commit();

            events.awaitOne("vitae.kit.erasure", erasure.toString(), "DataErased");
            assertThat(words(user)).isEmpty();
        }
    }

    @Test
    void takesTheRoleAwayThatATokenStillNames() {
        String before = TestTokens.person(user, "public");
        given().auth().oauth2(before).get("/probe/words").then().statusCode(200);
        try (Events events = Events.connect()) {
            String change = "{\"userId\": \"%s\", \"role\": \"friend\", \"changedAt\": \"%s\"}"
                    .formatted(user, Instant.now().plusSeconds(1));
            events.publish(PEOPLE, CloudEvent.of(user.toString(), "UserRoleChanged", "/identity", change));
        }

        // The probe lets the role "public" in alone.
        await().untilAsserted(() ->
                given().auth().oauth2(before).get("/probe/words").then().statusCode(403));
    }

    @Test
    void handsOutAllRowsOfAPersonToWhoGathersExports() throws SQLException {
        AppRole.update(
                "kit",
                user,
                "insert into probe (id, user_id, word) select gen_random_uuid(), '" + user
                        + "', 'word ' || n from generate_series(0, 100) n");
        Api.post(UUID.randomUUID(), "/probe/words", "{\"word\": \"not mine\"}").statusCode(201);

        String lines = export(TestTokens.service("identity", "person.export"), 200);

        List<String> words =
                lines.lines().map(line -> Json.of(line).getString("row.word")).toList();
        assertThat(words).hasSize(101).doesNotHaveDuplicates().contains("word 0", "word 100");
        assertThat(Json.of(lines.lines().findFirst().orElseThrow()).getMap("row"))
                .containsKeys("userId", "createdAt")
                .doesNotContainKey("user_id");
        export(TestTokens.service("usage"), 403);
        export(TestTokens.person(user), 403);
    }

    private static Connection connect(AppRole kit) throws SQLException {
        Connection connection = DriverManager.getConnection(kit.url(), kit.role(), kit.password());
        connection.setAutoCommit(false);
        return connection;
    }

    private String export(String token, int status) {
        return given().auth()
                .oauth2(token)
                .header("Vitae-Acting-For", user)
                .accept("application/x-ndjson, application/problem+json")
                .get("/internal/personal-data")
                .then()
                .statusCode(status)
                .extract()
                .asString();
    }

    private CloudEvent erased() {
        String data = "{\"userId\": \"%s\", \"erasureId\": \"%s\"}".formatted(user, erasure);
        return CloudEvent.of(user.toString(), "UserErased", "/identity", data);
    }

    /** Of {@code DataErased}. */
    private static Json sample() throws IOException {
        try (InputStream text = PeopleTest.class.getResourceAsStream("/events/DataErased.sample.json")) {
            return Json.of(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static CloudEvent said(UUID user) {
        return CloudEvent.of(user.toString(), "WordSaid", "/kit", "{\"word\": \"late\"}");
    }

    private static List<String> words(UUID user) throws SQLException {
        return AppRole.query("kit", user, "select word from probe").stream()
                .map(row -> row.get("word").toString())
                .toList();
    }
}
