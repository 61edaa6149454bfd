package dev.vitae.usage.log;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitae.usage.limits.PersonLimits;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a person used.
 *
 * @param from the first day (UTC) of {@code totals} and {@code days}
 * @param to the last
 * @param totals by operation
 * @param days the same by day, newest first; days on which nothing was used are left out
 * @param limits what they may still do
 * @param items newest first
 * @param next the cursor of the next page; absent on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"from", "to", "totals", "days", "limits", "items"})
public record Usage(
        LocalDate from,
        LocalDate to,
        List<Total> totals,
        List<Day> days,
        List<PersonLimits.One> limits,
        List<UsageEntry> items,
        String next) {

    /** Sums of one operation, 0 where nothing was counted; {@code costMicros} in millionths of {@code currency}. */
    @Schema(name = "UsageTotal")
    public record Total(String operation, long count, long tokensUsed, long costMicros, String currency) {

        Total plus(Total other) {
            return new Total(
                    operation,
                    count + other.count,
                    tokensUsed + other.tokensUsed,
                    costMicros + other.costMicros,
                    currency);
        }
    }

    /** The same of one day. */
    @Schema(name = "UsageDay")
    public record Day(LocalDate day, String operation, long count, long tokensUsed, long costMicros, String currency) {

        Total total() {
            return new Total(operation, count, tokensUsed, costMicros, currency);
        }
    }
}
