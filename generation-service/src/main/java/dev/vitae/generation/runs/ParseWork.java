package dev.vitae.generation.runs;

import dev.vitae.generation.neighbours.Neighbours;
import dev.vitae.generation.neighbours.ResumeVersion;
import dev.vitae.generation.workflows.StepKind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A text becomes a résumé, kept by resume-service once for each step; or one that is there is looked up. */
@ApplicationScoped
class ParseWork implements StepWork {

    private final Neighbours neighbours;

    ParseWork(Neighbours neighbours) {
        this.neighbours = neighbours;
    }

    @Override
    public Set<StepKind> kinds() {
        return Set.of(StepKind.PARSE);
    }

    @Override
    public Uni<StepResult> perform(StepJob job) {
        UUID user = job.caller().id();
        Uni<ResumeVersion> version = job.text("text") == null
                ? neighbours.resumeVersion(user, job.id("resumeId"), job.number("resumeVersion"))
                : neighbours.keepResume(user, job.text("text"), job.key());
        return version.map(found ->
                new StepResult.Done(Map.of("resumeId", found.resumeId(), "resumeVersion", found.versionNumber())));
    }
}
