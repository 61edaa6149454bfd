package dev.vitae.generation.runs;

import dev.vitae.generation.tailoring.GenerationStatus;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.paging.Cursor;
import dev.vitae.kit.paging.Page;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** A person looks at what they have had run. */
@ApplicationScoped
public class ReadRuns {

    private final TenantSession session;
    private final ResourceRuns runs;
    private final RunSteps steps;

    ReadRuns(TenantSession session, ResourceRuns runs, RunSteps steps) {
        this.session = session;
        this.runs = runs;
        this.steps = steps;
    }

    /** Fails with 404 when it does not exist or is somebody else's. */
    Uni<RunView> one(Caller caller, UUID id) {
        return session.inTransaction(caller, tx -> runs.findById(id)
                .onItem()
                .ifNull()
                .failWith(Problem::notFound)
                .chain(run -> steps.of(id).map(all -> RunView.of(run, all))));
    }

    /** A page, newest first. */
    Uni<Page<RunItem>> page(
            Caller caller,
            int limit,
            Optional<Cursor> after,
            Optional<UUID> resource,
            Optional<GenerationStatus> status) {
        return session.inTransaction(caller, tx -> runs.newest(limit + 1, after, resource, status)
                .map(rows -> Page.of(rows, limit, row -> new Cursor(row.createdAt(), row.id()), Function.identity())));
    }
}
