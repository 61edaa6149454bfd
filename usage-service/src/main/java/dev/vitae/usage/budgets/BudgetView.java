package dev.vitae.usage.budgets;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A budget of the platform as it is now; amounts in millionths of {@code currency}.
 *
 * @param budget {@code platform_month} or {@code platform_day}
 * @param spentMicros booked
 * @param reservedMicros set aside for calls under way
 * @param capMicros absent where there is none
 * @param resetsAt when it begins anew
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"budget", "spentMicros", "reservedMicros", "currency", "resetsAt"})
public record BudgetView(
        String budget, long spentMicros, long reservedMicros, Long capMicros, String currency, Instant resetsAt) {}
