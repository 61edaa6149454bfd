package dev.vitae.kit.health;

import dev.vitae.kit.caller.SigningKeys;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once tokens can be verified; Kafka's state is no part of it. */
@Readiness
@ApplicationScoped
public class SigningKeysReady implements HealthCheck {

    private final SigningKeys keys;

    public SigningKeysReady(SigningKeys keys) {
        this.keys = keys;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("signing keys").status(keys.loaded()).build();
    }
}
