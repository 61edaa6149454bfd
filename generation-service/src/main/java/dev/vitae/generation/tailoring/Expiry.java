package dev.vitae.generation.tailoring;

import java.time.Duration;
import java.time.Instant;

/** How long a generation is kept; {@link ExpireGenerations} removes it. Its versions stay. */
final class Expiry {

    static final Duration KEPT = Duration.ofDays(90);

    private static final long DAY = Duration.ofDays(1).toMillis();

    private Expiry() {}

    /** {@code max(0, ceil(days))}; null before completion. */
    static Long daysUntil(Instant expiresAt, Instant now) {
        if (expiresAt == null) {
            return null;
        }
        long left = Duration.between(now, expiresAt).toMillis();
        return left <= 0 ? 0 : (left + DAY - 1) / DAY;
    }
}
