package dev.vitae.generation.versions;

import dev.vitae.kit.caller.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A person lets a generated résumé say again what it said before. That is a new version, so nothing is lost. */
@ApplicationScoped
public class RestoreVersion {

    private final NextVersion next;
    private final GeneratedResumeVersions versions;

    RestoreVersion(NextVersion next, GeneratedResumeVersions versions) {
        this.next = next;
        this.versions = versions;
    }

    /** Fails with 404, also for a version that was removed. */
    Uni<NextVersion.Outcome> restore(Caller caller, UUID id, int number) {
        return next.make(caller, id, null, (resume, said) -> versions.numbered(id, number)
                .map(version -> new NextVersion.Next(VersionView.content(version), Author.RESTORE, null, number)));
    }
}
