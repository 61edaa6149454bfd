package dev.vitae.generation.versions;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.etag.ETags;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** A person removes a version that nothing holds. Its number is not given again. */
@ApplicationScoped
public class DeleteVersion {

    private final TenantSession session;
    private final GeneratedResumes resumes;
    private final GeneratedResumeVersions versions;
    private final DropVersions drop;

    DeleteVersion(
            TenantSession session, GeneratedResumes resumes, GeneratedResumeVersions versions, DropVersions drop) {
        this.session = session;
        this.resumes = resumes;
        this.versions = versions;
        this.drop = drop;
    }

    /**
     * Fails with 404, with 412 where {@code If-Match} is sent for one that was changed meanwhile, with 409
     * {@code version_current} for the one in use, with 409 {@code version_in_use} for one that something holds.
     */
    public Uni<Void> delete(Caller caller, UUID id, int number, String ifMatch) {
        return session.inTransaction(caller, tx -> resumes.locked(id).chain(resume -> versions.numbered(id, number)
                .invoke(version -> {
                    if (ifMatch != null) {
                        ETags.check(ifMatch, VersionView.of(resume, version).tag());
                    }
                    if (Objects.equals(resume.currentVersion(), number)) {
                        throw Problem.conflict(
                                "version_current", "It is the version in use. Restore another one first.");
                    }
                })
                .call(version -> versions.usesOf(version).invoke(DeleteVersion::requireNone))
                .chain(version -> drop.one(tx, version))));
    }

    private static void requireNone(List<VersionUse> uses) {
        if (!uses.isEmpty()) {
            throw Problem.conflict(
                            "version_in_use",
                            "A generation made it, a job says that it was sent, or a share shows it: current names them. "
                                    + "Remove those first, or let the share follow the version in use.")
                    .showing(new InUse(uses));
        }
    }

    /** What the 409 shows. */
    public record InUse(List<VersionUse> usedBy) {}
}
