package dev.vitae.usage.configuration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.session.SqlTx;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** What holds now: the newest value of every setting, as the transaction at hand sees it. */
@ApplicationScoped
public class Configuration {

    /** All that is set, as JSON in one column: for statements that read something else with it. */
    public static final String ALL_SET = "(select coalesce(jsonb_object_agg(key, value), '{}')::text from "
            + "(select distinct on (key) key, value from system_configs order by key, version desc) newest)";

    private static final String NEWEST = "select distinct on (key) key, value::text as value, version, changed_by, "
            + "first_value(created_at) over (partition by key order by version) as first_at, created_at "
            + "from system_configs order by key, version desc";
    private static final String CHANGES = "select * from (select version, value::text as value, "
            + "lag(value::text) over (order by version) as old, changed_by, created_at, updated_at "
            + "from system_configs where key = $1) changes where version < $2 order by version desc limit $3";
    private static final String USED =
            "select spent_micros from platform_budgets where period = 'month' and starts_on = $1";

    /** Amounts keep all their digits. */
    private final ObjectMapper json = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final Clock clock;

    Configuration(Clock clock) {
        this.clock = clock;
    }

    /** All settings, in the order of {@link Setting}. */
    Uni<List<SettingView>> all(SqlTx tx) {
        return newest(tx).chain(rows -> used(tx).map(used -> Arrays.stream(Setting.values())
                .map(setting -> setting.isReckoned() ? reckoned(setting, used) : view(setting, rows.get(setting.key())))
                .toList()));
    }

    /** The values that hold now, but for what is reckoned. */
    public Uni<Values> values(SqlTx tx) {
        return newest(tx).map(rows -> new Values(setting -> value(setting, rows.get(setting.key()))));
    }

    /** The same of what a statement has read by {@link #ALL_SET}. */
    public Values values(String allSet) {
        JsonNode set = read(allSet);
        return new Values(setting -> set.has(setting.key()) ? set.get(setting.key()) : setting.ifUnset());
    }

    /** The changes of a setting before that version, newest first. */
    Uni<List<SettingChange>> changes(SqlTx tx, Setting setting, int before, int most) {
        return tx.query(CHANGES, setting.key(), before, most)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> change(setting, row))
                        .toList());
    }

    /** What a setting was at a version: 0 is its default. Empty for a version that there is none of. */
    Uni<Optional<JsonNode>> at(SqlTx tx, Setting setting, int version) {
        return version == 0
                ? Uni.createFrom().item(Optional.of(setting.ifUnset()))
                : changes(tx, setting, version + 1, 1).map(found -> found.stream()
                        .filter(change -> change.version() == version)
                        .map(SettingChange::newValue)
                        .findFirst());
    }

    private SettingChange change(Setting setting, Row row) {
        String old = row.getString("old");
        return new SettingChange(
                row.getInteger("version"),
                old == null ? setting.ifUnset() : read(old),
                read(row.getString("value")),
                row.getUUID("changed_by"),
                time(row, "created_at"),
                time(row, "updated_at"));
    }

    private static Uni<Map<String, Row>> newest(SqlTx tx) {
        return tx.query(NEWEST).map(rows -> {
            Map<String, Row> byKey = new HashMap<>();
            rows.forEach(row -> byKey.put(row.getString("key"), row));
            return byKey;
        });
    }

    private Uni<Long> used(SqlTx tx) {
        return tx.query(USED, LocalDate.now(clock).withDayOfMonth(1))
                .map(rows -> rows.size() == 0 ? 0L : rows.iterator().next().getLong(0));
    }

    private static SettingView reckoned(Setting setting, long micros) {
        return new SettingView(
                setting.key(),
                setting.type(),
                Money.usd(micros),
                setting.ifUnset(),
                setting.rule(),
                true,
                0,
                null,
                null,
                null);
    }

    private SettingView view(Setting setting, Row row) {
        boolean set = row != null;
        return new SettingView(
                setting.key(),
                setting.type(),
                value(setting, row),
                setting.ifUnset(),
                setting.rule(),
                false,
                set ? row.getInteger("version") : 0,
                set ? row.getUUID("changed_by") : null,
                set ? time(row, "first_at") : null,
                set ? time(row, "created_at") : null);
    }

    private JsonNode value(Setting setting, Row row) {
        return row == null ? setting.ifUnset() : read(row.getString("value"));
    }

    private JsonNode read(String value) {
        try {
            return json.readTree(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored setting", e);
        }
    }

    private static Instant time(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
    }
}
