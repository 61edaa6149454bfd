package dev.vitae.generation.runs;

import dev.vitae.generation.neighbours.OpenLink;
import dev.vitae.generation.workflows.StepKind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** Opens the link that was told when the run was asked for: sharing-service takes its hash, once. */
@ApplicationScoped
class ShareWork implements StepWork {

    private final OpenLink link;

    ShareWork(OpenLink link) {
        this.link = link;
    }

    @Override
    public Set<StepKind> kinds() {
        return Set.of(StepKind.SHARE);
    }

    @Override
    public Uni<StepResult> perform(StepJob job) {
        OpenLink.Wanted wanted = new OpenLink.Wanted(
                job.id("generatedResumeId"),
                job.caller().tenantId().orElse(null),
                job.text("label"),
                job.number("days")
                        .map(days -> job.runStarted().plus(Duration.ofDays(days)))
                        .orElse(null),
                job.number("maxAccesses").orElse(null),
                job.linkHash(),
                job.linkPrefix());
        return link.open(job.caller().id(), wanted).map(id -> new StepResult.Done(Map.of("shareId", id)));
    }
}
