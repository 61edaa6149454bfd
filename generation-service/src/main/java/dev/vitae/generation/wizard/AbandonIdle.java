package dev.vitae.generation.wizard;

import dev.vitae.generation.sweeps.DueRows;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Leaves sessions that nobody has written in for a while. */
@ApplicationScoped
public class AbandonIdle {

    private static final String IDLE = "select id, user_id from wizard_sessions where status = 'active' "
            + "and updated_at <= now() - make_interval(days => $1) order by updated_at limit " + DueRows.BATCH;

    // Whoever has written in it meanwhile goes on with it.
    private static final String ABANDON = "update wizard_sessions set status = 'abandoned', version = version + 1 "
            + "where id = $1 and status = 'active' and updated_at <= now() - make_interval(days => $2)";

    private final DueRows due;
    private final int days;

    AbandonIdle(DueRows due, @ConfigProperty(name = "vitae.wizard.idle-days") int days) {
        this.due = due;
        this.days = Math.max(1, days);
    }

    @Scheduled(every = "10m", delayed = "3m", identity = "wizard-sessions-idle")
    public Uni<Void> sweep() {
        return due.sweep("wizard-sessions", IDLE, ABANDON, days);
    }
}
