package dev.vitae.usage.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How the platform is used; {@code costMicros} in millionths of {@code currency}.
 *
 * @param from the first day (UTC)
 * @param to the last
 * @param totals by operation and who paid
 * @param days the same by day, newest first; where nothing was used there is none
 * @param hours the same by hour, newest first; absent where many days were asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"from", "to", "totals", "days"})
public record UsageStatistics(LocalDate from, LocalDate to, List<Sum> totals, List<Day> days, List<Hour> hours) {

    @Schema(name = "UsageSum")
    public record Sum(
            String operation, String providerType, String currency, long count, long tokensUsed, long costMicros) {

        Sum plus(Sum other) {
            return new Sum(
                    operation,
                    providerType,
                    currency,
                    count + other.count,
                    tokensUsed + other.tokensUsed,
                    costMicros + other.costMicros);
        }
    }

    @Schema(name = "UsageStatisticsDay")
    public record Day(
            LocalDate day,
            String operation,
            String providerType,
            String currency,
            long count,
            long tokensUsed,
            long costMicros) {

        Sum sum() {
            return new Sum(operation, providerType, currency, count, tokensUsed, costMicros);
        }
    }

    /** @param hour its beginning */
    @Schema(name = "UsageHour")
    public record Hour(
            Instant hour,
            String operation,
            String providerType,
            String currency,
            long count,
            long tokensUsed,
            long costMicros) {}
}
