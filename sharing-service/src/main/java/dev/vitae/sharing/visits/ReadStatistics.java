package dev.vitae.sharing.visits;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Shows somebody how often their share was visited, as far as it is written down. */
@ApplicationScoped
public class ReadStatistics {

    private static final String OWN = "select from shares where id = $1";

    // Bots are told of by day alone.
    private static final String SUMS =
            "select case 0 when grouping(day) then 'day' when grouping(referrer) then 'referrer' "
                    + "when grouping(device) then 'device' else 'country' end as sum_of, day, referrer, device, country, "
                    + "coalesce(sum(visits) filter (where device <> 'bot'), 0)::bigint as views, "
                    + "coalesce(sum(visitors) filter (where device <> 'bot'), 0)::bigint as visitors, "
                    + "coalesce(sum(visits) filter (where device = 'bot'), 0)::bigint as bots "
                    + "from share_visits where share_id = $1 and day between $2 and $3 "
                    + "group by grouping sets ((day), (referrer), (device), (country)) "
                    + "having grouping(day) = 0 or count(*) filter (where device <> 'bot') > 0";

    private final TenantSession session;

    ReadStatistics(TenantSession session) {
        this.session = session;
    }

    /** Fails with 404 when it is not the caller's. */
    Uni<Statistics> read(Caller caller, UUID share, Span span) {
        return session.onConnection(caller, tx -> tx.query(OWN, share)
                        .invoke(own -> {
                            if (own.size() == 0) {
                                throw Problem.notFound();
                            }
                        })
                        .chain(() -> tx.query(SUMS, share, span.from(), span.to())))
                .map(rows -> Statistics.of(span, rows));
    }
}
