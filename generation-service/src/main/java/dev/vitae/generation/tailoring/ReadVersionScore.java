package dev.vitae.generation.tailoring;

import dev.vitae.generation.versions.GeneratedResumeView;
import dev.vitae.generation.versions.ReadGeneratedResumes;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A service that acts for a person asks how well a version of a generated résumé matches its vacancy. */
@ApplicationScoped
public class ReadVersionScore {

    private final TenantSession session;
    private final ReadGeneratedResumes resumes;
    private final Generations generations;

    ReadVersionScore(TenantSession session, ReadGeneratedResumes resumes, Generations generations) {
        this.session = session;
        this.resumes = resumes;
        this.generations = generations;
    }

    /** @param matchScore null of a version that no generation made, or one that is gone */
    public record VersionScore(int versionNumber, Integer matchScore) {}

    /** Fails with 404 when there is no such version or it is somebody else's. */
    public Uni<VersionScore> of(Caller caller, UUID id, int number) {
        return resumes.one(caller, id).chain(resume -> of(caller, resume, number));
    }

    /** As {@link #of(Caller, UUID, int)}, of the version in use; 404 also where none is. */
    public Uni<VersionScore> ofCurrent(Caller caller, UUID id) {
        return resumes.one(caller, id)
                .chain(resume -> resume.currentVersion() == null
                        ? Uni.createFrom().failure(Problem.notFound())
                        : of(caller, resume, resume.currentVersion()));
    }

    private Uni<VersionScore> of(Caller caller, GeneratedResumeView resume, int number) {
        return resumes.version(caller, resume.id(), number)
                .chain(version -> session.inTransaction(caller, tx -> generations.scoreOf(caller.id(), resume, number)))
                .map(score -> new VersionScore(number, score));
    }
}
