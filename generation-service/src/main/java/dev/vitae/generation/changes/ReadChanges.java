package dev.vitae.generation.changes;

import dev.vitae.generation.comparison.Comparison;
import dev.vitae.generation.tailoring.ReadGenerations;
import dev.vitae.generation.tailoring.TailoredFrom;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** A person looks at what tailoring changed, why, and where it is from. */
@ApplicationScoped
public class ReadChanges {

    private final ReadGenerations generations;
    private final ComparisonPool pool;

    ReadChanges(ReadGenerations generations, ComparisonPool pool) {
        this.generations = generations;
        this.pool = pool;
    }

    /** @param comparison of the generation's source with its result, without what was taken back */
    record Changes(TailoredFrom generation, Comparison comparison) {}

    /**
     * All of it. Fails with 404 when there is no such generation or it is somebody else's, with 409
     * {@code generation_not_completed} before it is there, with 409 {@code source_not_kept} for one that was made before
     * sources were kept; with 503 {@code comparisons_busy} or 429 {@code too_many_at_once}.
     */
    Uni<Changes> of(Caller caller, UUID id) {
        return generation(caller, id).chain(generation -> pool.run(caller.id(), () -> compared(generation, Set.of())));
    }

    /** What is compared; fails as {@link #of} does before it computes. */
    Uni<TailoredFrom> generation(Caller caller, UUID id) {
        return generations.source(caller, id).invoke(generation -> {
            if (generation.source() == null) {
                throw Problem.conflict(
                        "source_not_kept", "This generation is older than the comparison. Tailor the résumé again.");
            }
        });
    }

    /** Computes: not for an event loop. @param takenBack ids of changes */
    static Changes compared(TailoredFrom generation, Set<String> takenBack) {
        return new Changes(
                generation, Comparison.of(generation.source(), generation.content(), generation.asked(), takenBack));
    }
}
