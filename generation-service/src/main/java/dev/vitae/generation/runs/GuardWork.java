package dev.vitae.generation.runs;

import dev.vitae.document.ResumeContent;
import dev.vitae.generation.guardchecks.CheckTailored;
import dev.vitae.generation.neighbours.Neighbours;
import dev.vitae.generation.neighbours.Resume;
import dev.vitae.generation.tailoring.ReadGenerations;
import dev.vitae.generation.workflows.StepKind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Holds a version against a source; what is not supported ends the run here, before anybody else sees it. */
@ApplicationScoped
class GuardWork implements StepWork {

    /** Code of what fails where the source does not support the version. */
    static final String UNSUPPORTED = "claims_unsupported";

    private final CheckTailored check;
    private final ReadGenerations generations;
    private final Neighbours neighbours;
    private final NamedVersion versions;

    GuardWork(CheckTailored check, ReadGenerations generations, Neighbours neighbours, NamedVersion versions) {
        this.check = check;
        this.generations = generations;
        this.neighbours = neighbours;
        this.versions = versions;
    }

    @Override
    public Set<StepKind> kinds() {
        return Set.of(StepKind.GUARD);
    }

    @Override
    public Uni<StepResult> perform(StepJob job) {
        return source(job).chain(source -> versions.of(job)
                .chain(version -> check.check(job.caller(), source, version.content()))
                .map(report -> {
                    if (!report.supported()) {
                        throw new StepFailed(UNSUPPORTED, report.findings());
                    }
                    return new StepResult.Done(Map.of("supported", true));
                }));
    }

    private Uni<ResumeContent> source(StepJob job) {
        if (job.id("generationId") == null) {
            return neighbours
                    .resume(job.caller().id(), job.id("resumeId"), job.number("resumeVersion"))
                    .map(Resume::content);
        }
        return generations.source(job.caller(), job.id("generationId")).map(from -> Optional.ofNullable(from.source())
                .orElseThrow(() -> new StepFailed("source_not_kept")));
    }
}
