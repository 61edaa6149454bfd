package dev.vitae.generation.sweeps;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Clears up rows whose time has come, a batch in a row: finds them by a policy that shows a sweep nothing else, and changes each
 * in its person's name. One that fails keeps no other waiting; {@code vitae_sweep_failures_total{sweep="…"}} counts it.
 */
@ApplicationScoped
public class DueRows {

    public static final int BATCH = 200;

    private static final Logger LOG = Logger.getLogger(DueRows.class);

    private final TenantSession session;
    private final MeterRegistry metrics;

    DueRows(TenantSession session, MeterRegistry metrics) {
        this.session = session;
        this.metrics = metrics;
    }

    /**
     * @param name of the sweep
     * @param due selects {@code id} and {@code user_id} of at most {@link #BATCH} rows, given $1
     * @param change of the row with the id $1, given $2; nothing where it is no longer due
     * @param given days
     */
    public Uni<Void> sweep(String name, String due, String change, int given) {
        return session.onConnection(Caller.relay(), tx -> tx.query(due, given)).chain(rows -> Multi.createFrom()
                .iterable(rows)
                .onItem()
                .transformToUniAndConcatenate(row -> change(name, row, change, given))
                .collect()
                .with(Collectors.summingInt(changed -> changed))
                .chain(changed -> rows.size() < BATCH || changed == 0
                        ? Uni.createFrom().voidItem()
                        : sweep(name, due, change, given)));
    }

    private Uni<Integer> change(String name, Row row, String change, int given) {
        return session.onConnection(
                        Caller.worker(row.getUUID("user_id")), tx -> tx.execute(change, row.getUUID("id"), given))
                .onFailure()
                .invoke(failure -> {
                    metrics.counter("vitae.sweep.failures", "sweep", name).increment();
                    LOG.warnf("%s: a row stays: %s", name, failure.getClass().getName());
                })
                .onFailure()
                .recoverWithItem(0);
    }
}
