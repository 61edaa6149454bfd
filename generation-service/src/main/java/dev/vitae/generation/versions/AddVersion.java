package dev.vitae.generation.versions;

import dev.vitae.kit.outbox.Event;
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

    private final GeneratedResumes resumes;
    private final GeneratedResumeVersions versions;
    private final DropVersions drop;

    AddVersion(GeneratedResumes resumes, GeneratedResumeVersions versions, DropVersions drop) {
        this.resumes = resumes;
        this.versions = versions;
        this.drop = drop;
    }

    /** Makes the generated résumé when this is its first version. */
    public Uni<AddedVersion> add(Tx tx, NewVersion version) {
        return resumes.locked(tx, version.userId(), version.resumeId(), version.vacancyId())
                .invoke(resume -> resume.dressIn(version.template()))
                .chain(resume -> add(tx, resume, new Said(version.content(), version.author(), version.note(), null)))
                .map(added -> new AddedVersion(added.generatedResumeId(), added.versionNumber()));
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
                .call(() -> drop.superfluous(tx, resume))
                .call(added -> tx.publish(Event.of(
                        GeneratedResumeVersionAdded.TOPIC,
                        resume.id(),
                        GeneratedResumeVersionAdded.TYPE,
                        new GeneratedResumeVersionAdded(
                                resume.id(), added.versionNumber(), resume.userId(), added.author()))));
    }
}
