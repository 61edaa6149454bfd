package dev.vitae.generation.versions;

import dev.vitae.kit.outbox.Event;
import dev.vitae.kit.session.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Adds a version to a generated résumé, as a part of the transaction of whatever made it. Numbers are given under the
 * row's lock: writers of the same résumé take turns, and a transaction that fails gives its number back.
 */
@ApplicationScoped
public class AddVersion {

    private final GeneratedResumes resumes;
    private final GeneratedResumeVersions versions;

    AddVersion(GeneratedResumes resumes, GeneratedResumeVersions versions) {
        this.resumes = resumes;
        this.versions = versions;
    }

    /** Makes the generated résumé when this is its first version. */
    public Uni<AddedVersion> add(Tx tx, NewVersion version) {
        return resumes.locked(tx, version.userId(), version.resumeId(), version.vacancyId())
                .invoke(resume -> resume.dressIn(version.template()))
                .chain(resume -> versions.persistAndFlush(new GeneratedResumeVersion(
                                resume, resume.nextVersion(), version.content(), version.author(), version.note()))
                        .call(added -> tx.publish(Event.of(
                                GeneratedResumeVersionAdded.TOPIC,
                                resume.id(),
                                GeneratedResumeVersionAdded.TYPE,
                                new GeneratedResumeVersionAdded(
                                        resume.id(), added.versionNumber(), resume.userId(), added.author()))))
                        .map(added -> new AddedVersion(resume.id(), added.versionNumber())));
    }
}
