package dev.vitae.resume.versions;

import dev.vitae.kit.session.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps what a résumé says now as its newest version, in the transaction at hand. Of those that people wrote and restored
 * the newest {@code vitae.versions.kept} stay; what was read from the file always does.
 */
@ApplicationScoped
public class KeepVersion {

    private static final String DROP = "delete from resume_versions where resume_id = $1 and origin <> 'parsed' "
            + "and version_number <= (select version_number from resume_versions where resume_id = $1 "
            + "and origin <> 'parsed' order by version_number desc offset $2 limit 1)";

    private final ResumeVersions versions;
    private final int kept;

    KeepVersion(ResumeVersions versions, @ConfigProperty(name = "vitae.versions.kept") int kept) {
        this.versions = versions;
        // The newest is the current one.
        this.kept = Math.max(1, kept);
    }

    public Uni<Void> keep(Tx tx, ResumeVersion version) {
        return versions.persistAndFlush(version)
                .chain(() -> tx.execute(DROP, version.resumeId(), kept))
                .replaceWithVoid();
    }
}
