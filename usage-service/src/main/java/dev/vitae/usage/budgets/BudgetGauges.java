package dev.vitae.usage.budgets;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.SqlTx;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.usage.configuration.Configuration;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * {@code vitae_budget_reserved_micros}, {@code vitae_budget_spent_micros} and {@code vitae_budget_cap_micros} (-1: none) of the
 * platform, now; {@code budget} is {@code platform_day} or {@code platform_month}. Of people only refusals are counted.
 */
@ApplicationScoped
public class BudgetGauges {

    private final TenantSession session;
    private final Configuration configuration;
    private final Clock clock;
    private final MeterRegistry metrics;
    private final List<Gauge> gauges = new ArrayList<>();
    private final Map<Budget, Figures> figures = new EnumMap<>(Budget.class);

    private record Figures(AtomicLong reserved, AtomicLong spent, AtomicLong cap) {}

    BudgetGauges(TenantSession session, Configuration configuration, Clock clock, MeterRegistry metrics) {
        this.session = session;
        this.configuration = configuration;
        this.clock = clock;
        this.metrics = metrics;
        for (Budget budget : List.of(Budget.PLATFORM_DAY, Budget.PLATFORM_MONTH)) {
            figures.put(budget, new Figures(gauge("reserved", budget), gauge("spent", budget), gauge("cap", budget)));
        }
    }

    private AtomicLong gauge(String of, Budget budget) {
        AtomicLong value = new AtomicLong();
        gauges.add(Gauge.builder("vitae.budget." + of + ".micros", value, AtomicLong::get)
                .tag("budget", budget.word())
                .register(metrics));
        return value;
    }

    /** A registry outlives the application that is started anew in the same JVM, and keeps the first gauge of a name. */
    @PreDestroy
    void forget() {
        gauges.forEach(metrics::remove);
    }

    @Scheduled(every = "${vitae.gauges.look-every}", delayed = "${vitae.gauges.look-every}", identity = "budget-gauges")
    Uni<Void> measure() {
        return session.onConnection(Caller.relay(), tx -> caps(tx).chain(() -> sums(tx)));
    }

    private Uni<Void> caps(SqlTx tx) {
        return configuration
                .values(tx)
                .invoke(values -> figures.forEach(
                        (budget, figure) -> figure.cap().set(budget.cap(values).orElse(-1L))))
                .replaceWithVoid();
    }

    private Uni<Void> sums(SqlTx tx) {
        LocalDate today = LocalDate.now(clock);
        return tx.query(ReadBudgets.NOW, today, today.withDayOfMonth(1))
                .invoke(rows -> {
                    figures.values().forEach(figure -> set(figure, 0, 0));
                    rows.forEach(row -> set(
                            figures.get(Budget.of("platform_" + row.getString("period"))),
                            row.getLong("reserved_micros"),
                            row.getLong("spent_micros")));
                })
                .replaceWithVoid();
    }

    private static void set(Figures figure, long reserved, long spent) {
        figure.reserved().set(reserved);
        figure.spent().set(spent);
    }
}
