package dev.vitae.usage.budgets;

import dev.vitae.kit.session.SqlTx;
import dev.vitae.usage.configuration.Values;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;

/** Money of the platform's key, by day and month, of the platform and of each person. */
@ApplicationScoped
@Startup
public class Budgets {

    private static final String TAKE = "select budgets_take($1, $2, $3, $4, $5, $6, $7)";

    private final Clock clock;
    private final MeterRegistry metrics;

    Budgets(Clock clock, MeterRegistry metrics) {
        this.clock = clock;
        this.metrics = metrics;
        Stream.of(Budget.values()).map(Budget::word).forEach(this::refused);
    }

    /**
     * Takes an amount out of all budgets of a day, to be called last: it keeps others waiting to the end of the transaction.
     * Fails with 429 {@code budget_exhausted}, and nothing is taken.
     */
    public Uni<Void> take(SqlTx tx, UUID person, LocalDate day, long amountMicros, Values values) {
        return tx.query(
                        TAKE,
                        person,
                        day,
                        amountMicros,
                        cap(Budget.PLATFORM_MONTH, values),
                        cap(Budget.PLATFORM_DAY, values),
                        cap(Budget.PERSON_MONTH, values),
                        cap(Budget.PERSON_DAY, values))
                .invoke(rows -> {
                    String refused = rows.iterator().next().getString(0);
                    if (refused != null) {
                        refused(refused).increment();
                        Budget budget = Budget.of(refused);
                        throw Exhausted.problem(budget, cap(budget, values), day, clock.instant());
                    }
                })
                .replaceWithVoid();
    }

    private Counter refused(String budget) {
        return metrics.counter("vitae.budget.refused", "budget", budget);
    }

    private static Long cap(Budget budget, Values values) {
        return budget.cap(values).orElse(null);
    }
}
