package dev.vitae.generation.runs;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A person removes a run, with its steps and its progress; what the steps have left stays. */
@ApplicationScoped
public class DeleteRun {

    private final TenantSession session;
    private final ResourceRuns runs;

    DeleteRun(TenantSession session, ResourceRuns runs) {
        this.session = session;
        this.runs = runs;
    }

    /** Fails with 404, with 409 {@code run_at_work} while it is not called off. */
    Uni<Void> delete(Caller caller, UUID id) {
        return session.inTransaction(caller, tx -> runs.lockedThere(id)
                .invoke(run -> {
                    if (run.status().isAtWork()) {
                        throw Problem.conflict("run_at_work", "It is not done yet. Cancel it first.");
                    }
                })
                .chain(runs::remove));
    }
}
