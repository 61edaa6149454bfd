package dev.vitae.generation.versions;

import dev.vitae.kit.outbox.Event;
import dev.vitae.kit.session.SqlTx;
import dev.vitae.kit.session.StampedEntity;
import dev.vitae.kit.session.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Adds a version to a generated résumé, as a part of the transaction of whatever made it. Numbers are given under the
 * row's lock: writers of the same résumé take turns, and a transaction that fails gives its number back.
 */
@ApplicationScoped
public class AddVersion {

    /** The upsert locks the row, so that the number is this version's alone. */
    private static final String ADD =
            """
            with resume as (
              insert into generated_resumes as had
                (id, user_id, resume_id, vacancy_id, template, current_version, latest_version)
              values ($1, $2, $3, $4, coalesce($5, 'classic'), 1, 1)
              on conflict (user_id, resume_id, vacancy_id) do update set
                template = coalesce($5, had.template), current_version = had.latest_version + 1,
                latest_version = had.latest_version + 1, version = had.version + 1
              returning id, latest_version),
            version as (
              insert into generated_resume_versions (id, generated_resume_id, user_id, version_number, content, author, note)
              select $6, id, $2, latest_version, cast(cast($7 as text) as jsonb), $8, $9 from resume)
            select id, latest_version from resume""";

    private final GeneratedResumes resumes;
    private final GeneratedResumeVersions versions;
    private final DropVersions drop;

    AddVersion(GeneratedResumes resumes, GeneratedResumeVersions versions, DropVersions drop) {
        this.resumes = resumes;
        this.versions = versions;
        this.drop = drop;
    }

    /** Makes the generated résumé when this is its first version. */
    public Uni<AddedVersion> add(SqlTx tx, NewVersion version) {
        return tx.query(
                        ADD,
                        StampedEntity.newId(),
                        version.userId(),
                        version.resumeId(),
                        version.vacancyId(),
                        version.template(),
                        StampedEntity.newId(),
                        version.content(),
                        version.author().text(),
                        version.note())
                .map(rows -> rows.iterator().next())
                .map(row -> new AddedVersion(row.getUUID("id"), row.getInteger("latest_version")))
                .call(added -> wasAdded(tx, added, version.userId(), version.author()));
    }

    /** Makes a generated résumé that no résumé and vacancy are behind, and its first version. @param template its slug */
    public Uni<AddedVersion> begin(Tx tx, UUID user, String template, String content, Author author) {
        return resumes.persistAndFlush(new GeneratedResume(user, template))
                .chain(resume -> add(tx, resume, new Said(content, author, null, null)))
                .map(added -> new AddedVersion(added.generatedResumeId(), added.versionNumber()));
    }

    /** @param resume whose row is locked, or nobody else's yet */
    Uni<GeneratedResumeVersion> add(Tx tx, GeneratedResume resume, Said said) {
        return versions.persistAndFlush(new GeneratedResumeVersion(resume, resume.nextVersion(), said))
                .call(added -> wasAdded(
                        tx, new AddedVersion(resume.id(), added.versionNumber()), resume.userId(), added.author()));
    }

    private Uni<Void> wasAdded(Tx tx, AddedVersion added, UUID user, Author author) {
        UUID resume = added.generatedResumeId();
        return drop.superfluous(tx, added)
                .chain(() -> tx.publish(Event.of(
                        GeneratedResumeVersionAdded.TOPIC,
                        resume,
                        GeneratedResumeVersionAdded.TYPE,
                        new GeneratedResumeVersionAdded(resume, added.versionNumber(), user, author))));
    }
}
