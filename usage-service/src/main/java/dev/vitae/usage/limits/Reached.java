package dev.vitae.usage.limits;

import dev.vitae.kit.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What the refusal of a use shows.
 *
 * @param limit such as {@code generate_day}
 * @param resetsAt when it begins anew
 */
public record Reached(String limit, Instant resetsAt) {

    /** 429 with {@code Retry-After} and the fields of draft-ietf-httpapi-ratelimit-headers. */
    static Problem problem(Standing standing, String operation, Period period, int most, Instant now) {
        Instant end = standing.end(period);
        String limit = operation + "_" + period.word();
        long seconds = Math.max(1, Duration.between(now, end).toSeconds() + 1);
        return new Problem(
                        429,
                        "limit_reached",
                        "All %d uses of %s that you have %s are made, until %s. Try again then."
                                .formatted(most, operation, period.words(), end),
                        List.of(),
                        Map.of(
                                "Retry-After", Long.toString(seconds),
                                "RateLimit", "\"%s\";r=0;t=%d".formatted(limit, seconds),
                                "RateLimit-Policy",
                                        "\"%s\";q=%d;w=%d".formatted(limit, most, standing.seconds(period))))
                .showing(new Reached(limit, end));
    }
}
