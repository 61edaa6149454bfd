package dev.vitae.kit.inbox;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vitae.kit.KitTest;
import dev.vitae.kit.Logs;
import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.Events;
import dev.vitae.testkit.TestServers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The database is really away: connections are cut, and none can be made. */
@KitTest
class DatabaseAwayTest {

    private static final String TOPIC = "vitae.kit.probe";
    private static final String CUT =
            "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'kit_app'";

    private final String user = UUID.randomUUID().toString();

    @AfterEach
    void letItComeBack() throws SQLException {
        asSuperuser("alter role kit_app login");
        asSuperuser("alter database kit allow_connections true");
    }

    @Test
    void keepsEventsWaitingUntilLoginsAreAllowedAgain() throws SQLException {
        outlasts("alter role kit_app nologin", "alter role kit_app login");
    }

    @Test
    void keepsEventsWaitingUntilTheDatabaseTakesConnectionsAgain() throws SQLException {
        outlasts("alter database kit allow_connections false", "alter database kit allow_connections true");
    }

    private void outlasts(String begin, String end) throws SQLException {
        try (Events events = Events.connect();
                Logs logs = new Logs()) {
            asSuperuser(begin);
            asSuperuser(CUT);
            events.publish(TOPIC, said("first"));
            events.publish(TOPIC, said("second"));

            // More often than poison is tried
            await().atMost(Duration.ofSeconds(30))
                    .until(() ->
                            logs.lines(line -> line.startsWith("probe waits")).size() > 3);
            assertThat(get("/q/health/live").statusCode()).isEqualTo(200);
            asSuperuser(end);

            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                            AppRole.query("kit", UUID.fromString(user), "select word from probe order by word"))
                    .extracting(row -> row.get("word"))
                    .containsExactly("first", "second"));
            assertThat(events.all(TOPIC + ".dlq")).extracting(CloudEvent::key).doesNotContain(user);
        }
    }

    private CloudEvent said(String word) {
        return CloudEvent.of(user, "WordSaid", "/kit", "{\"word\": \"" + word + "\"}");
    }

    private static void asSuperuser(String sql) throws SQLException {
        try (Connection server =
                        DriverManager.getConnection(TestServers.running().superuserUrl());
                var statement = server.createStatement()) {
            statement.execute(sql);
        }
    }
}
