package dev.vitae.generation.changes;

import dev.vitae.generation.comparison.Comparison;
import dev.vitae.generation.tailoring.ReadGenerations;
import dev.vitae.generation.tailoring.TailoredFrom;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** A person looks at what tailoring changed, why, and where it is from. */
@ApplicationScoped
public class ReadChanges {

    private final ReadGenerations generations;
    private final Vertx vertx;

    ReadChanges(ReadGenerations generations, Vertx vertx) {
        this.generations = generations;
        this.vertx = vertx;
    }

    /** @param comparison of the generation's source with its result, without what was taken back */
    record Changes(TailoredFrom generation, Comparison comparison) {}

    /**
     * Fails with 404 when there is no such generation or it is somebody else's, with 409 {@code generation_not_completed}
     * before it is there, with 409 {@code source_not_kept} for one that was made before sources were kept.
     *
     * @param takenBack ids of changes
     */
    Uni<Changes> of(Caller caller, UUID id, Set<String> takenBack) {
        return generations.source(caller, id).chain(generation -> {
            if (generation.source() == null) {
                throw Problem.conflict(
                        "source_not_kept", "This generation is older than the comparison. Tailor the résumé again.");
            }
            return vertx.executeBlocking(() -> compared(generation, takenBack), false);
        });
    }

    private static Changes compared(TailoredFrom generation, Set<String> takenBack) {
        return new Changes(
                generation, Comparison.of(generation.source(), generation.content(), generation.asked(), takenBack));
    }
}
