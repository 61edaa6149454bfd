package dev.vitae.usage.limits;

import dev.vitae.kit.session.SqlTx;
import dev.vitae.usage.configuration.Configuration;
import dev.vitae.usage.configuration.RoleLimits;
import dev.vitae.usage.configuration.Setting;
import dev.vitae.usage.configuration.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What people may do how often, and how much of it they have left. */
@ApplicationScoped
public class Limits {

    private static final String WHO = "select " + Configuration.ALL_SET
            + " as settings, (select role from role_changes where user_id = $1) as role, "
            + "(select time_zone from time_zones where user_id = $1) as time_zone";
    private static final String COUNTS = "select operation, period, reserved, used from limit_counts "
            + "where user_id = $1 and ((period = 'day' and starts_on = $2) or (period = 'month' and starts_on = $3))";

    private final Configuration configuration;
    private final Clock clock;

    Limits(Configuration configuration, Clock clock) {
        this.configuration = configuration;
        this.clock = clock;
    }

    /** What that person's limits go by. */
    Uni<Standing> of(SqlTx tx, UUID user) {
        return tx.query(WHO, user).map(rows -> {
            Row who = rows.iterator().next();
            Values values = configuration.values(who.getString("settings"));
            ZoneId zone = zone(values, Optional.ofNullable(who.getString("time_zone")));
            return new Standing(
                    Optional.ofNullable(who.getString("role")).orElse("public"),
                    zone,
                    LocalDate.ofInstant(clock.instant(), zone),
                    values);
        });
    }

    /** All limits of a person, by operation, the day's before the month's. */
    public Uni<PersonLimits> left(SqlTx tx, UUID user) {
        return of(tx, user).chain(standing -> tx.query(
                        COUNTS, user, standing.today(), standing.today().withDayOfMonth(1))
                .map(rows -> {
                    Map<String, Row> counts = new HashMap<>();
                    rows.forEach(row -> counts.put(row.getString("operation") + "_" + row.getString("period"), row));
                    return all(standing, counts);
                }));
    }

    private static PersonLimits all(Standing standing, Map<String, Row> counts) {
        List<PersonLimits.One> items = new ArrayList<>();
        for (String operation : RoleLimits.OPERATIONS) {
            for (Period period : Period.values()) {
                Optional<Row> row = Optional.ofNullable(counts.get(operation + "_" + period.word()));
                int used = row.map(count -> count.getInteger("used")).orElse(0);
                int reserved = row.map(count -> count.getInteger("reserved")).orElse(0);
                Optional<Integer> limit = standing.limit(operation, period);
                items.add(new PersonLimits.One(
                        operation,
                        period.word(),
                        limit.orElse(null),
                        used,
                        reserved,
                        limit.map(most -> Math.max(0, most - used - reserved)).orElse(null),
                        standing.end(period)));
            }
        }
        return new PersonLimits(standing.role(), standing.zone().getId(), items);
    }

    private static ZoneId zone(Values values, Optional<String> named) {
        return values.word(Setting.LIMITS_DAY).equals("person")
                ? named.map(ZoneId::of).orElse(TimeZones.UTC)
                : TimeZones.UTC;
    }
}
