package dev.vitae.usage.reservations;

import dev.vitae.kit.session.SqlTx;
import dev.vitae.usage.budgets.Thresholds;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * Books what calls used. Whoever tells of a call sees to it that it is told once; here it is booked whatever became of the
 * reservation meanwhile. What a call cost beyond its reservation is true, and is booked as well:
 * {@code vitae_budget_overrun_micros_total}.
 */
@ApplicationScoped
@Startup
public class Settlement {

    private static final Logger LOG = Logger.getLogger(Settlement.class);

    /** Once settled, what a further call says comes on top. */
    private static final String SETTLE = "with told as (select id, user_id, sum(cost)::bigint as cost "
            + "from jsonb_to_recordset(cast($1 as text)::jsonb) as used(id uuid, user_id uuid, cost bigint) group by id, user_id), "
            + "settled as (update budget_reservations r set state = 'settled', "
            + "cost_micros = told.cost + case when r.state = 'settled' then r.cost_micros else 0 end "
            + "from told where r.id = told.id and r.user_id = told.user_id returning r.cost_micros - r.amount_micros as over, "
            + "r.user_id, r.reserved_on as day) "
            + "select coalesce(sum(over) filter (where over > 0), 0)::bigint as over, coalesce(jsonb_agg(distinct "
            + "jsonb_build_object('user_id', user_id, 'day', day)), '[]')::text as moved from settled";

    private final Thresholds thresholds;
    private final Counter overrun;

    Settlement(Thresholds thresholds, MeterRegistry metrics) {
        this.thresholds = thresholds;
        this.overrun = metrics.counter("vitae.budget.overrun.micros");
    }

    /** @param used an array of {@code {id, user_id, cost}}: reservation, whose it is, micros */
    public Uni<Void> settle(SqlTx tx, String used) {
        return tx.query(SETTLE, used)
                .map(rows -> rows.iterator().next())
                .invoke(booked -> {
                    long over = booked.getLong("over");
                    if (over > 0) {
                        LOG.warnf("calls cost %d micros more than was reserved for them", over);
                        overrun.increment(over);
                    }
                })
                .chain(booked -> thresholds.booked(tx, booked.getString("moved")));
    }
}
