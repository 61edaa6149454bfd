package dev.vitae.usage.limits;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * A person says where they are. Uses stay on the dates on which they were counted, and each date has its limit once: who moves
 * east begins tomorrow's early, and has it behind them then.
 */
@ApplicationScoped
public class MoveTimeZone {

    private final TenantSession session;
    private final TimeZones zones;

    MoveTimeZone(TenantSession session, TimeZones zones) {
        this.session = session;
        this.zones = zones;
    }

    /** Fails with 428 or 412 where it was changed meanwhile, with 422 for a name that is none. */
    public Uni<PersonTimeZone> move(Caller caller, String ifMatch, String timeZone) {
        return session.onConnection(caller, tx -> zones.set(tx, caller, ifMatch, timeZone));
    }
}
