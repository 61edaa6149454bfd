package dev.vitae.resume.companies;

import java.util.Objects;
import java.util.UUID;

/**
 * What is read here of identity-service's event: all that a company reckons with from now on, and null where the platform's
 * defaults hold.
 *
 * @param settingsVersion grows with every change
 * @param hourlyRateMicros what an hour of a member's work is worth, in millionths of the currency
 * @param currency ISO 4217
 */
record TenantSettingsChanged(
        UUID tenantId, int settingsVersion, Long hourlyRateMicros, String currency, Minutes minutesPerOperation) {

    /** That an operation saves. */
    record Minutes(Integer parse, Integer generate, Integer export) {}

    TenantSettingsChanged {
        Objects.requireNonNull(tenantId, "tenantId");
        Objects.requireNonNull(minutesPerOperation, "minutesPerOperation");
    }
}
