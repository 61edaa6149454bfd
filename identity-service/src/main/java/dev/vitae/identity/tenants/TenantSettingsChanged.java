package dev.vitae.identity.tenants;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitae.kit.outbox.Event;
import java.util.UUID;

/** A tenant reckons with something else; all settings, as they are from now on. @param settingsVersion grows */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TenantSettingsChanged(
        UUID tenantId,
        int settingsVersion,
        Long hourlyRateMicros,
        String currency,
        MinutesPerOperation minutesPerOperation) {

    static Event of(Tenant tenant) {
        TenantSettings settings = tenant.settings();
        var fact = new TenantSettingsChanged(
                tenant.id(),
                tenant.version(),
                settings.hourlyRateMicros(),
                settings.currency(),
                settings.minutesPerOperation());
        return Event.of(MembershipChanged.TOPIC, tenant.id(), "TenantSettingsChanged", fact);
    }
}
