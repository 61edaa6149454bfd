package dev.vitae.usage.budgets;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitae.kit.outbox.Event;
import io.vertx.mutiny.sqlclient.Row;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;

/**
 * So much of a month's budget is spent. Schema in {@code events/BudgetThresholdReached.schema.json}.
 *
 * @param budget {@code platform_month} or {@code person_month}
 * @param userId null for the platform's
 * @param month of UTC, as {@code 2026-11}
 * @param percent of the cap: 50, 80 or 100
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BudgetThresholdReached(
        String budget, UUID userId, String month, int percent, long capMicros, long spentMicros, String currency) {

    private static final String TOPIC = "vitae.usage.budget";
    private static final String PLATFORM = "platform";

    /** @param row of {@code budget_thresholds}, whose id becomes the event's */
    static Event event(Row row) {
        UUID user = row.getUUID("user_id");
        BudgetThresholdReached fact = new BudgetThresholdReached(
                row.getString("budget"),
                user,
                YearMonth.from(row.getLocalDate("starts_on")).toString(),
                row.getInteger("percent"),
                row.getLong("cap_micros"),
                row.getLong("spent_micros"),
                "USD");
        String key = user == null ? PLATFORM : user.toString();
        return new Event(row.getUUID("id"), TOPIC, key, "BudgetThresholdReached", fact, Map.of());
    }
}
