package dev.vitae.generation.changes;

import dev.vitae.generation.versions.ReadGeneratedResumes;
import dev.vitae.kit.caller.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A person looks at what one version of a generated résumé says otherwise than another. */
@ApplicationScoped
public class CompareVersions {

    private final ReadGeneratedResumes resumes;
    private final ComparisonPool pool;

    CompareVersions(ReadGeneratedResumes resumes, ComparisonPool pool) {
        this.resumes = resumes;
        this.pool = pool;
    }

    /**
     * Fails with 404 when one of them is not there or somebody else's, with 503 {@code comparisons_busy} or 429
     * {@code too_many_at_once}.
     */
    public Uni<VersionDiffView> compare(Caller caller, UUID id, int from, int to) {
        return resumes.version(caller, id, from).chain(old -> resumes.version(caller, id, to)
                .chain(now -> pool.run(caller.id(), () -> VersionDiffView.of(old, now))));
    }
}
