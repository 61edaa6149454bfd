package dev.vitae.generation.changes;

import dev.vitae.generation.comparison.Comparison;
import dev.vitae.generation.tailoring.ReadGenerations;
import dev.vitae.generation.tailoring.TailoredFrom;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Predicate;

/** A person looks at what tailoring changed, why, and where it is from. */
@ApplicationScoped
public class ReadChanges {

    private final ReadGenerations generations;
    private final ComparisonPool pool;

    ReadChanges(ReadGenerations generations, ComparisonPool pool) {
        this.generations = generations;
        this.pool = pool;
    }

    /**
     * What is compared. Fails with 404 when there is no such generation or it is somebody else's, with 409
     * {@code generation_not_completed} before it is there, with 409 {@code source_not_kept} for one that was made before
     * sources were kept.
     */
    Uni<TailoredFrom> generation(Caller caller, UUID id) {
        return generations.source(caller, id).invoke(generation -> {
            if (generation.source() == null) {
                throw Problem.conflict(
                        "source_not_kept", "This generation is older than the comparison. Tailor the résumé again.");
            }
        });
    }

    /** Fails with 503 {@code comparisons_busy} or 429 {@code too_many_at_once}. */
    Uni<DiffView> changes(Caller caller, TailoredFrom generation) {
        return pool.run(
                caller.id(),
                () -> DiffView.of(
                        generation, compared(generation, none -> false).changes()));
    }

    /** Computes: not for an event loop. @param takenBack whether the change with that id is taken back */
    static Comparison compared(TailoredFrom generation, Predicate<String> takenBack) {
        return Comparison.of(generation.source(), generation.content(), generation.asked(), takenBack);
    }
}
