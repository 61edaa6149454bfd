package dev.vitae.generation.versions;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The versions that row-level security shows to the transaction at hand. */
@ApplicationScoped
class GeneratedResumeVersions implements PanacheRepositoryBase<GeneratedResumeVersion, UUID> {

    /** Null where there is none of that number. */
    Uni<GeneratedResumeVersion> numbered(UUID generatedResume, int number) {
        return find("generatedResumeId = ?1 and versionNumber = ?2", generatedResume, number)
                .firstResult();
    }
}
