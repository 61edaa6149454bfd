package dev.vitae.identity.tenants;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * What a tenant reckons with; the platform's defaults hold for what is absent.
 *
 * @param hourlyRateMicros what an hour of a member's work is worth, in millionths of the currency; at most a thousand million
 *     of it
 * @param currency ISO 4217
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TenantSettings(
        @Min(value = 0, message = "0 or more.") @Max(value = 1_000_000_000_000_000L, message = "At most 10^15.")
                Long hourlyRateMicros,
        @CurrencyCode String currency,
        @Valid MinutesPerOperation minutesPerOperation) {

    static final TenantSettings NONE = new TenantSettings(null, null, null);

    public TenantSettings {
        minutesPerOperation = minutesPerOperation == null ? MinutesPerOperation.NONE : minutesPerOperation;
    }
}
