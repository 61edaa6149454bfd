package dev.vitae.generation.versions;

import dev.vitae.kit.problem.Problem;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The versions that row-level security shows to the transaction at hand. */
@ApplicationScoped
class GeneratedResumeVersions implements PanacheRepositoryBase<GeneratedResumeVersion, UUID> {

    private static final String USES = "select kind, cast(id as text) from uses_of_version(?1, ?2) order by 1, 2";

    /** Fails with 404 where there is none of that number, or it was removed. */
    Uni<GeneratedResumeVersion> numbered(UUID generatedResume, int number) {
        return find("generatedResumeId = ?1 and versionNumber = ?2", generatedResume, number)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(Problem::notFound);
    }

    /** Newest first, without their content. @param below the number of the last one that was seen */
    Uni<List<VersionItem>> newest(UUID generatedResume, int rows, Optional<Integer> below) {
        return find(
                        "generatedResumeId = ?1 and versionNumber < ?2 order by versionNumber desc",
                        generatedResume,
                        below.orElse(Integer.MAX_VALUE))
                .page(0, rows)
                .project(VersionItem.class)
                .list();
    }

    Uni<Long> named(UUID generatedResume) {
        return count("generatedResumeId = ?1 and name is not null", generatedResume);
    }

    /** What holds a version: it stays for as long. */
    Uni<List<VersionUse>> usesOf(GeneratedResumeVersion version) {
        return getSession()
                .chain(session -> session.createNativeQuery(USES, Object[].class)
                        .setParameter(1, version.generatedResumeId())
                        .setParameter(2, version.versionNumber())
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new VersionUse((String) row[0], UUID.fromString((String) row[1])))
                        .toList());
    }

    /** As it is kept, with the time that the database gave it. */
    Uni<GeneratedResumeVersion> kept(GeneratedResumeVersion version) {
        return flush().chain(this::getSession)
                .invoke(session -> session.detach(version))
                .chain(() -> findById(version.id()));
    }
}
