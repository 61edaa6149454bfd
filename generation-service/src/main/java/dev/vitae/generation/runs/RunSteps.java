package dev.vitae.generation.runs;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The steps of runs that row-level security shows to the transaction at hand; who changes one has its run locked. */
@ApplicationScoped
class RunSteps implements PanacheRepositoryBase<RunStep, UUID> {

    /** All of a run, in their order. */
    Uni<List<RunStep>> of(UUID run) {
        return list("runId = ?1 order by position", run);
    }

    /** The one that is done, or is to be done next. */
    Uni<RunStep> at(ResourceRun run) {
        return find("runId = ?1 and position = ?2", run.id(), run.position()).singleResult();
    }
}
