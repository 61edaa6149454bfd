package dev.vitae.generation.runs;

import dev.vitae.generation.workflows.StepKind;
import io.smallrye.mutiny.Uni;
import java.util.Set;

/** Does steps of some kinds. It may be called more than once for a step; what it changes, it changes once. */
interface StepWork {

    Set<StepKind> kinds();

    /** No transaction is open. Fails with a {@link StepFailed} or as what it uses. */
    Uni<StepResult> perform(StepJob job);
}
