package dev.vitae.generation.versions;

import dev.vitae.kit.session.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Removes versions with their files, in the transaction at hand, which holds the résumé's row. Of those that nothing holds the
 * newest {@code vitae.generated-versions.kept} stay; the version in use, those with a name, and what {@code uses_of_version}
 * knows of always do.
 */
@ApplicationScoped
class DropVersions {

    /** A file goes with the last version that has it. */
    private static final String DROP =
            """
            with dropped as (%s),
            unused as (
              delete from generated_resume_artifacts a using dropped d
              where a.generated_resume_id = $1 and a.version_number = d.version_number returning a.file_id),
            gone as (
              delete from generated_resume_versions v using dropped d
              where v.generated_resume_id = $1 and v.version_number = d.version_number)
            delete from stored_file f using unused u where f.id = u.file_id and not exists (
              select from generated_resume_artifacts a where a.file_id = f.id
              and a.version_number not in (select version_number from dropped))""";

    private static final String SUPERFLUOUS = DROP.formatted(
            """
            select free.version_number from (
              select v.version_number, row_number() over (order by v.version_number desc) as place
              from generated_resume_versions v join generated_resumes r on r.id = v.generated_resume_id
              where r.id = $1 and v.name is null and v.version_number <> r.current_version
                and not exists (select from uses_of_version(v.generated_resume_id, v.version_number))) free
            where free.place > $2""");

    private static final String ONE = DROP.formatted(
            "select version_number from generated_resume_versions where generated_resume_id = $1 and version_number = $2");

    private final int kept;

    DropVersions(@ConfigProperty(name = "vitae.generated-versions.kept") int kept) {
        this.kept = Math.max(0, kept);
    }

    /** Makes room behind a version that was added. */
    Uni<Void> superfluous(Tx tx, AddedVersion added) {
        return added.versionNumber() - 1 <= kept
                ? Uni.createFrom().voidItem()
                : tx.execute(SUPERFLUOUS, added.generatedResumeId(), kept).replaceWithVoid();
    }

    Uni<Void> one(Tx tx, GeneratedResumeVersion version) {
        return tx.execute(ONE, version.generatedResumeId(), version.versionNumber())
                .replaceWithVoid();
    }
}
