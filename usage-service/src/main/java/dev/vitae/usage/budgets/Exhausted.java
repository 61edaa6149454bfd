package dev.vitae.usage.budgets;

import dev.vitae.kit.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * What the refusal of a reservation shows.
 *
 * @param budget the one that has not enough left
 * @param resetsAt when it begins anew
 */
public record Exhausted(String budget, Instant resetsAt) {

    /**
     * 429 with {@code Retry-After} and the fields of draft-ietf-httpapi-ratelimit-headers. Somebody who needs less may still
     * get it, so {@code r} says what was left for this one: nothing.
     */
    static Problem problem(Budget budget, long capMicros, LocalDate day, Instant now) {
        Instant end = budget.end(day).atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant begin = budget.begin(day).atStartOfDay(ZoneOffset.UTC).toInstant();
        long seconds = Math.max(1, Duration.between(now, end).toSeconds() + 1);
        String detail =
                "%s is used up until %s. Try again then, or use a key of your own.".formatted(budget.words(), end);
        return new Problem(
                        429,
                        "budget_exhausted",
                        detail,
                        List.of(),
                        Map.of(
                                "Retry-After", Long.toString(seconds),
                                "RateLimit", "\"%s\";r=0;t=%d".formatted(budget.word(), seconds),
                                "RateLimit-Policy",
                                        "\"%s\";q=%d;qu=\"micros\";w=%d"
                                                .formatted(
                                                        budget.word(),
                                                        capMicros,
                                                        Duration.between(begin, end)
                                                                .toSeconds())))
                .showing(new Exhausted(budget.word(), end));
    }
}
