package dev.vitae.usage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.testkit.AppRole;
import dev.vitae.usage.log.Retention;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Uses and calls are kept for as long as the settings say, what they add up to for good. */
@UsageServiceTest
class RetentionTest {

    @Inject
    Retention retention;

    private final UUID ada = UUID.randomUUID();
    private final UUID root = UUID.randomUUID();

    @AfterEach
    void everythingIsAsItWas() {
        Settings.putDefault(root, "usage_logs_kept");
    }

    @Test
    void letsGoOfMonthsThatAreOlderThanTheSettingAndKeepsTheirSums() throws SQLException {
        // Given: one in a partition, one that came late, and one that is just kept
        YearMonth edge = YearMonth.now(ZoneOffset.UTC).minusMonths(3);
        AppRole owner = new AppRole(AppRole.of("usage").url(), "usage_owner", "vitae");
        owner.write(
                Map.of(),
                "do $$ begin perform make_month('usage_logs', '%s'); end $$"
                        .formatted(edge.minusMonths(1).atDay(1)));
        use(edge.atDay(1) + "T00:00:00Z");
        use(edge.minusMonths(1).atEndOfMonth() + "T23:59:59Z");
        use(edge.minusMonths(5).atDay(3) + "T10:00:00Z");

        // When: for ever, then for a quarter of a year
        Settings.put(root, "usage_logs_kept", "null");
        letGo();
        assertThat(uses()).isEqualTo(3);
        Settings.put(root, "usage_logs_kept", "3");
        letGo();

        // Then
        assertThat(uses()).isEqualTo(1);
        assertThat(AppRole.query("usage", ada, "select * from usage_days")).hasSize(3);
        assertThat(AppRole.query(
                                "usage",
                                null,
                                "select to_regclass('usage_logs_%s')::text as name"
                                        .formatted(
                                                edge.minusMonths(1).toString().replace('-', '_')))
                        .get(0)
                        .get("name"))
                .isNull();
        letGo();
        assertThat(uses()).isEqualTo(1);
    }

    private void letGo() {
        retention.letGo().await().atMost(Duration.ofSeconds(20));
    }

    private int uses() throws SQLException {
        return AppRole.query("usage", ada, "select * from usage_logs").size();
    }

    private void use(String occurredAt) throws SQLException {
        AppRole.of("usage")
                .write(
                        Map.of("vitae.actor", "consumer"),
                        "insert into usage_logs (id, user_id, operation, provider_type, subject_id, occurred_at) "
                                + "values (uuidv7(), '%s', 'parse', 'local', uuidv7(), '%s')"
                                        .formatted(ada, occurredAt));
    }
}
