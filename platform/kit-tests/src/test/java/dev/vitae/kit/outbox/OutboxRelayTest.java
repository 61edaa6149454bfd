package dev.vitae.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.kit.KitTest;
import dev.vitae.testkit.AppRole;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@KitTest
class OutboxRelayTest {

    private static final AppRole DATABASE = AppRole.of("kit");
    private static final Map<String, String> RELAY = Map.of("vitae.actor", "relay");

    @Inject
    OutboxRelay relay;

    private final UUID user = UUID.randomUUID();

    @Test
    void sweepsAwayWhatWasPublishedMoreThanADayAgo() throws SQLException {
        String published = "insert into outbox (id, topic, key, type, payload, published_at) "
                + "values (gen_random_uuid(), 'vitae.kit.swept', '%s', '%s', '{}', now() - interval '%s')";
        DATABASE.write(RELAY, published.formatted(user, "Old", "25 hours"));
        DATABASE.write(RELAY, published.formatted(user, "Young", "23 hours"));

        sweep();

        assertThat(DATABASE.read(RELAY, "select type from outbox where key = '" + user + "'"))
                .extracting(row -> row.get("type"))
                .containsExactly("Young");
    }

    @Test
    void forgetsAfterThirtyDaysWhichEventsCameIn() throws SQLException {
        String received = "insert into inbox (consumer, event_id, received_at) "
                + "values ('%s', gen_random_uuid(), now() - interval '%s')";
        DATABASE.write(Map.of(), received.formatted("old " + user, "31 days"));
        DATABASE.write(Map.of(), received.formatted("young " + user, "29 days"));

        sweep();

        assertThat(DATABASE.read(Map.of(), "select consumer from inbox where consumer like '%" + user + "'"))
                .extracting(row -> row.get("consumer"))
                .containsExactly("young " + user);
    }

    @Test
    void forgetsIdempotencyKeysAfterADay() throws SQLException {
        String kept = "insert into idempotency_key (user_id, key_hash, request_hash, status, created_at) " + "values ('"
                + user + "', sha256('%s'), sha256('request'), %d, now() - interval '%s')";
        AppRole.update("kit", user, kept.formatted("old", 201, "25 hours"));
        AppRole.update("kit", user, kept.formatted("young", 202, "23 hours"));

        sweep();

        assertThat(AppRole.query("kit", user, "select status from idempotency_key"))
                .extracting(row -> row.get("status"))
                .isEqualTo(List.of(202));
    }

    @Test
    void reachesTheBrokerAsConfiguredButSendsAsItMust() {
        Map<String, Object> config = OutboxRelay.producerConfig(
                Map.of("bootstrap.servers", "kafka:9093", "security.protocol", "SASL_SSL", "acks", "0"), "kit");

        assertThat(config)
                .containsEntry("bootstrap.servers", "kafka:9093")
                .containsEntry("security.protocol", "SASL_SSL")
                .containsEntry("acks", "all")
                .containsEntry("enable.idempotence", true);
    }

    private void sweep() {
        relay.sweep().await().atMost(Duration.ofSeconds(10));
    }
}
