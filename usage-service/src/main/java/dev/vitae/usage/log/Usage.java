package dev.vitae.usage.log;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What a person used.
 *
 * @param totals over the last 30 days, by operation
 * @param items newest first
 * @param next the cursor of the next page; absent on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Usage(List<Total> totals, List<UsageEntry> items, String next) {

    /** Sums of one operation, 0 where nothing was counted; {@code costMicros} in millionths of {@code currency}. */
    public record Total(String operation, long count, long tokensUsed, long costMicros, String currency) {}
}
