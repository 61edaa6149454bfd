package dev.vitae.generation.runs;

import dev.vitae.generation.sweeps.DueRows;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Removes runs a while after they have ended, or have waited for a key that did not come; what their steps have left stays. */
@ApplicationScoped
public class RemoveOldRuns {

    private static final String OLD =
            "status not in ('queued', 'running') and updated_at <= now() - make_interval(days => $%d)";

    private static final String FIND = "select id, user_id from resource_runs where " + OLD.formatted(1)
            + " order by updated_at limit " + DueRows.BATCH;

    // One that was retried meanwhile goes on.
    private static final String REMOVE = "delete from resource_runs where id = $1 and " + OLD.formatted(2);

    private final DueRows due;
    private final int days;

    RemoveOldRuns(DueRows due, @ConfigProperty(name = "vitae.runs.kept-days") int days) {
        this.due = due;
        this.days = Math.max(1, days);
    }

    @Scheduled(every = "10m", delayed = "5m", identity = "resource-runs-old")
    public Uni<Void> sweep() {
        return due.sweep("resource-runs", FIND, REMOVE, days);
    }
}
