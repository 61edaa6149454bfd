package dev.vitae.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitae.testkit.AppRole;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Straight at the database as the application role: what a forgotten filter in the code could ever leak. */
@UsageServiceTest
class RowLevelSecurityTest {

    private final UUID ada = UUID.randomUUID();
    private final UUID bob = UUID.randomUUID();
    private final String insert =
            "insert into usage_logs (id, user_id, operation, provider_type, subject_id, occurred_at) "
                    + "values (uuidv7(), '%s', 'parse', 'local', uuidv7(), now())".formatted(ada);

    @Test
    void showsUsageToItsPersonAlone() throws SQLException {
        AppRole.of("usage").write(Map.of("vitae.actor", "consumer"), insert);

        assertThat(AppRole.query("usage", ada, "select * from usage_logs")).hasSize(1);
        assertThat(AppRole.query("usage", bob, "select * from usage_logs")).isEmpty();
        assertThat(AppRole.query("usage", null, "select * from usage_logs")).isEmpty();
    }

    @Test
    void letsNobodyButTheConsumersWriteAndNobodyChange() throws SQLException {
        AppRole.of("usage").write(Map.of("vitae.actor", "consumer"), insert);

        assertThatThrownBy(() -> AppRole.update("usage", ada, insert)).hasMessageContaining("row-level security");
        assertThatThrownBy(() -> AppRole.update("usage", ada, "update usage_logs set cost = 0"))
                .hasMessageContaining("permission denied");
        assertThat(AppRole.update("usage", ada, "delete from usage_logs")).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ai_events           | (id, attempt, user_id, subject_id, purpose, provider, model, provider_type, input_tokens, cached_input_tokens, output_tokens, latency_ms, status, occurred_at) values (uuidv7(), 1, '%s', uuidv7(), 'tailor', 'openai', 'gpt', 'byok', 1, 0, 1, 1, 'ok', now())  | consumer",
                "limit_counts        | (user_id, operation, period, starts_on) values ('%s', 'parse', 'day', '2026-01-01') | service",
                "limit_reservations  | (id, user_id, operation, subject_id, counted_on) values (uuidv7(), '%s', 'parse', uuidv7(), '2026-01-01') | service",
                "usage_days          | (user_id, day, operation, provider_type, currency, uses, tokens, cost_micros) values ('%s', '2026-01-01', 'parse', 'local', 'USD', 1, 0, 0) | consumer",
                "person_usage        | (user_id, period, starts_on, uses, tokens, cost_micros) values ('%s', 'month', '2026-01-01', 1, 0, 0) | consumer",
                "budget_thresholds   | (budget, user_id, starts_on, percent, cap_micros, spent_micros) values ('person_month', '%s', '2026-01-01', 50, 2, 1) | consumer",
                "person_budgets      | (user_id, period, starts_on) values ('%s', 'day', '2026-01-01') | service",
                "budget_reservations | (id, user_id, subject_id, purpose, provider, model, max_input_tokens, max_output_tokens, input_micros_per_million, cached_input_micros_per_million, output_micros_per_million, currency, amount_micros, reserved_on, expires_at) values (uuidv7(), '%s', uuidv7(), 'tailor', 'openai', 'gpt', 1, 1, 1, 1, 1, 'USD', 1, '2026-01-01', 'infinity') | service"
            })
    void showsMoneyAndCallsToTheirPersonWhoCannotWriteThem(String table, String values, String writer)
            throws SQLException {
        String row = "insert into " + table + " " + values.formatted(ada);
        AppRole.of("usage").write(Map.of("vitae.actor", writer, "vitae.user_id", ada.toString()), row);

        assertThat(AppRole.query("usage", ada, "select * from " + table)).hasSize(1);
        assertThat(AppRole.query("usage", bob, "select * from " + table)).isEmpty();
        assertThat(AppRole.query("usage", null, "select * from " + table)).isEmpty();
        assertThatThrownBy(() -> AppRole.of("usage")
                        .write(Map.of("vitae.actor", "person", "vitae.user_id", ada.toString()), row))
                .hasMessageContaining("row-level security");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into system_configs (key, version, value, changed_by) values ('k', 1, 'true', '%s')",
                "insert into model_prices (provider, model, version, input_micros_per_million, cached_input_micros_per_million, output_micros_per_million) values ('p', '%s', 1, 1, 1, 1)"
            })
    void letsNobodyButAnAdminSetWhatHoldsForAll(String row) {
        for (String role : List.of("", "public", "friend", "not_super_admin")) {
            assertThatThrownBy(() -> AppRole.of("usage")
                            .write(
                                    Map.of(
                                            "vitae.actor",
                                            "person",
                                            "vitae.user_id",
                                            ada.toString(),
                                            "vitae.role",
                                            role),
                                    row.formatted(ada)))
                    .hasMessageContaining("row-level security");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"usage_hours", "ai_hours", "ai_latencies", "ai_days", "ai_latency_days", "rollup_rebuilds"})
    void showsWhatThePlatformUsesToAdminsAlone(String table) {
        for (String role : List.of("", "public", "friend", "not_super_admin")) {
            assertThat(read(role, "select * from " + table)).as(role).isEmpty();
        }
    }

    private List<Map<String, Object>> read(String role, String sql) {
        try {
            return AppRole.of("usage")
                    .read(Map.of("vitae.actor", "person", "vitae.user_id", ada.toString(), "vitae.role", role), sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void letsNobodyChangeTheLedgerOrWhatWasSet() {
        for (String change : List.of(
                "update ai_events set cost_micros = 0",
                "update model_prices set input_micros_per_million = 0",
                "update system_configs set value = 'true'",
                "delete from system_configs",
                "delete from platform_budgets")) {
            assertThatThrownBy(() -> AppRole.of("usage")
                            .write(
                                    Map.of(
                                            "vitae.actor", "person",
                                            "vitae.user_id", ada.toString(),
                                            "vitae.role", "super_admin"),
                                    change))
                    .as(change)
                    .hasMessageContaining("permission denied");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "outbox          | relay  | (id, topic, key, type, payload) values (uuidv7(), 'vitae.test.test', '%s', 'Tested', '{}')",
                "task            | worker | (id, kind, subject_id, user_id) values (uuidv7(), 'nothing', uuidv7(), '%s')",
                "idempotency_key | relay  | (user_id, key_hash, request_hash) values ('%s', sha256(random()::text::bytea), sha256('r'))"
            })
    void hidesTheServicesOwnTablesFromOtherPeople(String table, String reader, String values) throws SQLException {
        AppRole database = AppRole.of("usage");
        database.write(
                Map.of("vitae.actor", "person", "vitae.user_id", ada.toString()),
                "insert into " + table + " " + values.formatted(ada));

        String select = "select * from " + table;
        assertThat(database.read(Map.of("vitae.actor", reader), select)).isNotEmpty();
        assertThat(AppRole.query("usage", bob, select)).isEmpty();
        assertThat(AppRole.query("usage", null, select)).isEmpty();
    }

    @Test
    void keepsUpdatedAtByATriggerOnEveryTableThatHasIt() throws SQLException {
        var tables = AppRole.query(
                "usage",
                null,
                """
                select c.relname, exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgenabled = 'O'
                  and t.tgfoid = 'keep_updated_at'::regproc) as kept
                from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'updated_at'
                where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace""");

        assertThat(tables)
                .extracting(table -> table.get("relname"))
                .contains("usage_logs", "usage_logs_other", "ai_events", "budget_reservations", "platform_budgets");
        assertThat(tables).allSatisfy(table -> assertThat(table).containsEntry("kept", true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"usage_logs", "ai_events"})
    void cannotBeReadThroughAPartition(String parent) throws SQLException {

        var partitions = AppRole.query(
                "usage",
                null,
                "select inhrelid::regclass::text as name from pg_inherits where inhparent = '" + parent
                        + "'::regclass");

        assertThat(partitions).hasSizeGreaterThan(3);
        for (var partition : partitions) {
            assertThatThrownBy(() -> AppRole.query("usage", bob, "select * from " + partition.get("name")))
                    .hasMessageContaining("permission denied");
        }
    }
}
