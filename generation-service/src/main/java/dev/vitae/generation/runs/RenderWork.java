package dev.vitae.generation.runs;

import dev.vitae.generation.exporting.KeepArtifact;
import dev.vitae.generation.workflows.StepKind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;

/** Has the PDF of a version kept; the same version has one, however often this is done. */
@ApplicationScoped
class RenderWork implements StepWork {

    private final NamedVersion versions;
    private final KeepArtifact keep;

    RenderWork(NamedVersion versions, KeepArtifact keep) {
        this.versions = versions;
        this.keep = keep;
    }

    @Override
    public Set<StepKind> kinds() {
        return Set.of(StepKind.RENDER);
    }

    @Override
    public Uni<StepResult> perform(StepJob job) {
        return versions.of(job).chain(version -> keep.keep(
                        job.caller(), version.generatedResumeId(), version.versionNumber())
                .replaceWith(new StepResult.Done(Map.of(
                        "generatedResumeId", version.generatedResumeId(), "versionNumber", version.versionNumber()))));
    }
}
