package dev.vitae.usage.reservations;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.SqlTx;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.usage.budgets.Thresholds;
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
            "with ended as (update budget_reservations set state = 'expired', cost_micros = amount_micros "
                    + "where id in (select id from budget_reservations where state = 'reserved' and expires_at <= $1 "
                    + "order by expires_at limit $2 for update skip locked) returning user_id, reserved_on as day) "
                    + "select count(*) as count, coalesce(jsonb_agg(distinct jsonb_build_object("
                    + "'user_id', user_id, 'day', day)), '[]')::text as moved from ended";

    private final TenantSession session;
    private final Thresholds thresholds;
    private final Clock clock;
    private final Counter expired;

    ExpireReservations(TenantSession session, Thresholds thresholds, Clock clock, MeterRegistry metrics) {
        this.session = session;
        this.thresholds = thresholds;
        this.clock = clock;
        this.expired = metrics.counter("vitae.reservations.expired");
    }

    @Scheduled(every = "${vitae.reservations.look-every}", identity = "expire-reservations")
    public Uni<Void> expire() {
        return session.onConnection(Caller.relay(), this::end)
                .invoke(count -> expired.increment(count))
                .chain(count -> count < BATCH ? Uni.createFrom().voidItem() : expire());
    }

    private Uni<Long> end(SqlTx tx) {
        return tx.query(EXPIRE, clock.instant().atOffset(ZoneOffset.UTC), BATCH)
                .map(rows -> rows.iterator().next())
                .call(ended -> ended.getLong("count") == 0
                        ? Uni.createFrom().voidItem()
                        : thresholds.booked(tx, ended.getString("moved")))
                .map(ended -> ended.getLong("count"));
    }
}
