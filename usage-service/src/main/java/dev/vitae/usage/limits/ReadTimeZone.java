package dev.vitae.usage.limits;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A person looks where their limits take them to be. */
@ApplicationScoped
public class ReadTimeZone {

    private final TenantSession session;
    private final TimeZones zones;

    ReadTimeZone(TenantSession session, TimeZones zones) {
        this.session = session;
        this.zones = zones;
    }

    public Uni<PersonTimeZone> mine(Caller caller) {
        return session.onConnection(caller, tx -> zones.of(tx, caller));
    }
}
