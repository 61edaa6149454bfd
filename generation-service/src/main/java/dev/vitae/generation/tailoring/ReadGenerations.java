package dev.vitae.generation.tailoring;

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

/** A person looks at the generations of the last months. */
@ApplicationScoped
public class ReadGenerations {

    private final TenantSession session;
    private final Generations generations;

    ReadGenerations(TenantSession session, Generations generations) {
        this.session = session;
        this.generations = generations;
    }

    /** One with all that came of it. Fails with 404 when it does not exist or is somebody else's. */
    public Uni<GenerationView> one(Caller caller, UUID id) {
        return found(caller, id).map(GenerationView::of);
    }

    private Uni<Generation> found(Caller caller, UUID id) {
        return session.inTransaction(
                caller, tx -> generations.findById(id).onItem().ifNull().failWith(Problem::notFound));
    }

    /** As {@link #one}; fails with 409 {@code generation_not_completed} before the tailored résumé is there. */
    public Uni<GenerationView> completed(Caller caller, UUID id) {
        return found(caller, id).invoke(ReadGenerations::requireResult).map(GenerationView::of);
    }

    /** As {@link #completed}, with what it was made from. */
    public Uni<TailoredFrom> source(Caller caller, UUID id) {
        return found(caller, id).invoke(ReadGenerations::requireResult).map(TailoredFrom::of);
    }

    private static void requireResult(Generation generation) {
        if (generation.status() != GenerationStatus.COMPLETED) {
            throw Problem.conflict(
                    "generation_not_completed", "There is nothing to see before the generation has completed.");
        }
    }

    /** A page, newest first. Fails with 400 for a filter that is none. */
    public Uni<Page<GenerationSummary>> page(
            Caller caller, int limit, Optional<Cursor> after, GenerationFilter filter) {
        return session.inTransaction(caller, tx -> generations
                .newest(limit + 1, after, filter)
                .map(rows -> Page.of(rows, limit, row -> new Cursor(row.createdAt(), row.id()), Function.identity())));
    }
}
