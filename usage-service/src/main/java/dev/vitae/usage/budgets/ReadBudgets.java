package dev.vitae.usage.budgets;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.usage.configuration.Configuration;
import dev.vitae.usage.configuration.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A super_admin looks what the platform has spent, and of how much. */
@ApplicationScoped
public class ReadBudgets {

    static final String NOW = "select period, reserved_micros, spent_micros from platform_budgets "
            + "where (period = 'day' and starts_on = $1) or (period = 'month' and starts_on = $2)";

    private final TenantSession session;
    private final Configuration configuration;
    private final Clock clock;

    ReadBudgets(TenantSession session, Configuration configuration, Clock clock) {
        this.session = session;
        this.configuration = configuration;
        this.clock = clock;
    }

    /** The day's, then the month's (UTC). */
    public Uni<List<BudgetView>> ofPlatform(Caller caller) {
        LocalDate today = LocalDate.now(clock);
        return session.onConnection(
                caller, tx -> configuration.values(tx).chain(values -> tx.query(NOW, today, today.withDayOfMonth(1))
                        .map(rows -> {
                            Map<String, Row> byPeriod = new HashMap<>();
                            rows.forEach(row -> byPeriod.put("platform_" + row.getString("period"), row));
                            return List.of(
                                    view(Budget.PLATFORM_DAY, byPeriod, values, today),
                                    view(Budget.PLATFORM_MONTH, byPeriod, values, today));
                        })));
    }

    private static BudgetView view(Budget budget, Map<String, Row> rows, Values values, LocalDate today) {
        Optional<Row> row = Optional.ofNullable(rows.get(budget.word()));
        return new BudgetView(
                budget.word(),
                row.map(it -> it.getLong("spent_micros")).orElse(0L),
                row.map(it -> it.getLong("reserved_micros")).orElse(0L),
                budget.cap(values).orElse(null),
                "USD",
                budget.end(today).atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
