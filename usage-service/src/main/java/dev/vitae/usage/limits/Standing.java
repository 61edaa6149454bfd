package dev.vitae.usage.limits;

import dev.vitae.usage.configuration.Setting;
import dev.vitae.usage.configuration.Values;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What a person's limits go by now.
 *
 * @param role {@code public} of whom nothing else was told
 * @param zone whose days and months count
 * @param today there
 */
record Standing(String role, ZoneId zone, LocalDate today, Values values) {

    /** Empty where there is no limit. */
    Optional<Integer> limit(String operation, Period period) {
        Setting ofRole = Setting.of("limits_" + role).orElse(Setting.LIMITS_PUBLIC);
        return values.limit(ofRole, operation, period.word());
    }

    /** When the period that is now ends. */
    Instant end(Period period) {
        return period.end(today).atStartOfDay(zone).toInstant();
    }

    /** How long it takes in all, in seconds. */
    long seconds(Period period) {
        return end(period).getEpochSecond()
                - period.begin(today).atStartOfDay(zone).toEpochSecond();
    }
}
