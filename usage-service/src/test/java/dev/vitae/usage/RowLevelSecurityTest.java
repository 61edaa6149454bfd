package dev.vitae.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitae.testkit.AppRole;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

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
    void letsNobodyButTheConsumersWriteAndNobodyChange() {
        assertThatThrownBy(() -> AppRole.update("usage", ada, insert)).hasMessageContaining("row-level security");
        assertThatThrownBy(() -> AppRole.update("usage", ada, "update usage_logs set cost = 0"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> AppRole.update("usage", ada, "delete from usage_logs"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void isForcedOnEveryTableWithAPerson() throws SQLException {
        var open = AppRole.query(
                "usage",
                null,
                """
                select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'user_id'
                where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
                  and not (c.relrowsecurity and c.relforcerowsecurity)""");

        assertThat(open).isEmpty();
    }

    @Test
    void cannotBeReadThroughAPartition() throws SQLException {
        AppRole.of("usage").write(Map.of("vitae.actor", "consumer"), insert);

        var partitions = AppRole.query(
                "usage",
                null,
                "select inhrelid::regclass::text as name from pg_inherits where inhparent = 'usage_logs'::regclass");

        assertThat(partitions).hasSizeGreaterThan(3);
        for (var partition : partitions) {
            assertThatThrownBy(() -> AppRole.query("usage", bob, "select * from " + partition.get("name")))
                    .hasMessageContaining("permission denied");
        }
    }
}
