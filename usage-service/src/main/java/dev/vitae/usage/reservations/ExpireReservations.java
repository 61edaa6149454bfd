package dev.vitae.usage.reservations;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;

/**
 * Ends reservations that nobody settled in time. The provider may have been asked, and asks for its money then, so all of it
 * counts as spent until somebody says what was used: to free it could spend it twice. {@code vitae_reservations_expired_total}
 * counts them.
 */
@ApplicationScoped
public class ExpireReservations {

    private static final int BATCH = 500;

    private static final String EXPIRE =
            "update budget_reservations set state = 'expired', cost_micros = amount_micros "
                    + "where id in (select id from budget_reservations where state = 'reserved' and expires_at <= $1 "
                    + "order by expires_at limit $2 for update skip locked)";

    private final TenantSession session;
    private final Clock clock;
    private final Counter expired;

    ExpireReservations(TenantSession session, Clock clock, MeterRegistry metrics) {
        this.session = session;
        this.clock = clock;
        this.expired = metrics.counter("vitae.reservations.expired");
    }

    @Scheduled(every = "${vitae.reservations.look-every}", identity = "expire-reservations")
    public Uni<Void> expire() {
        return session.onConnection(
                        Caller.relay(), tx -> tx.execute(EXPIRE, clock.instant().atOffset(ZoneOffset.UTC), BATCH))
                .invoke(count -> expired.increment(count))
                .chain(count -> count < BATCH ? Uni.createFrom().voidItem() : expire());
    }
}
