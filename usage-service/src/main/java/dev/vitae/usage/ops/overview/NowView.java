package dev.vitae.usage.ops.overview;

import dev.vitae.usage.aicalls.AiStatistics;
import dev.vitae.usage.budgets.BudgetView;
import dev.vitae.usage.ops.Part;
import dev.vitae.usage.ops.failures.FailureClient;
import dev.vitae.usage.ops.services.ServicesView;
import dev.vitae.usage.statistics.PersonUsage;
import dev.vitae.usage.statistics.UsageStatistics;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What {@code OverviewNow.html} shows: what changes by itself.
 *
 * @param today uses of today (UTC)
 * @param calls to models, of today
 * @param people on whom most was spent today
 * @param services how they do
 * @param failures of the last 24 hours
 * @param deadLetters events that could not be taken in and wait for somebody, counted to a hundred
 */
public record NowView(
        List<BudgetView> budgets,
        UsageStatistics today,
        AiStatistics calls,
        List<PersonUsage> people,
        Part<Map<UUID, String>> emails,
        ServicesView services,
        Part<FailureClient.Sums> failures,
        long deadLetters) {

    /** What is spent of a budget, or set aside. */
    public long taken(BudgetView budget) {
        return budget.spentMicros() + budget.reservedMicros();
    }

    /** From where on it is worth a look: as the platform tells by events. */
    public long low(long capMicros) {
        return capMicros / 2;
    }

    /** From where on it is soon used up. */
    public long high(long capMicros) {
        return capMicros * 4 / 5;
    }

    public long uses(String operation) {
        return today.totals().stream()
                .filter(sum -> sum.operation().equals(operation))
                .mapToLong(UsageStatistics.Sum::count)
                .sum();
    }

    public long callsMade() {
        return calls.items().stream().mapToLong(AiStatistics.OfModel::calls).sum();
    }

    public long callsFailed() {
        return calls.items().stream()
                .flatMap(model -> model.endings().stream())
                .filter(ending -> !ending.status().equals("ok"))
                .mapToLong(AiStatistics.Ending::calls)
                .sum();
    }

    public String email(UUID user) {
        return emails.isThere() ? emails.value().getOrDefault(user, user.toString()) : user.toString();
    }
}
