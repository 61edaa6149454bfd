package dev.vitae.resume.resumes;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.Tx;
import dev.vitae.resume.skills.SkillResumeVersions;
import dev.vitae.resume.skills.UserSkills;
import dev.vitae.resume.versions.KeepVersion;
import dev.vitae.resume.versions.Origin;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Changes résumés inside a transaction, with all that follows: another content is a version, its skills are the person's,
 * at most one is the default, and others are told once.
 */
@ApplicationScoped
public class KeepResume {

    private final Resumes resumes;
    private final KeepVersion versions;
    private final UserSkills skills;
    private final SkillResumeVersions skillResumes;

    KeepResume(Resumes resumes, KeepVersion versions, UserSkills skills, SkillResumeVersions skillResumes) {
        this.resumes = resumes;
        this.versions = versions;
        this.skills = skills;
        this.skillResumes = skillResumes;
    }

    /** From here to the end of the transaction other changes of the person's résumés wait: to be called first. */
    public Uni<Void> takeTurn(Tx tx, Caller caller) {
        return tx.takeTurn("vitae.resumes/" + caller.id());
    }

    /** The résumé as the last change left it, held until this transaction ends. Fails with 404 when it is not theirs. */
    Uni<Resume> open(Tx tx, Caller caller, UUID id) {
        return takeTurn(tx, caller)
                .chain(() -> resumes.findById(id))
                .onItem()
                .ifNull()
                .failWith(Problem::notFound);
    }

    /** A new one and its first version; whoever has no default has one now. */
    public Uni<Resume> add(Tx tx, Resume resume) {
        return resumes.defaultOf(resume.userId())
                .invoke(other -> resume.setDefault(other == null))
                .chain(() -> resumes.persistAndFlush(resume))
                .call(() -> said(tx, resume, Origin.PARSED, null, Set.of()))
                .call(() -> skillResumes.raise(tx, resume.userId()));
    }

    /** No other résumé is the default after this, so this one may become it. */
    Uni<Void> makeWay(Tx tx, Resume resume) {
        return resumes.defaultOf(resume.userId())
                .chain(other -> other == null || other.id().equals(resume.id())
                        ? Uni.createFrom().voidItem()
                        : keep(tx, other, it -> it.setDefault(false), Origin.WRITTEN, null)
                                .replaceWithVoid());
    }

    /**
     * The résumé after a change; one that changes nothing is none.
     *
     * @param origin of the version, where the content is another one
     * @param restoredFrom its number, where the origin is an earlier version
     */
    public Uni<Resume> keep(Tx tx, Resume resume, Consumer<Resume> change, Origin origin, Integer restoredFrom) {
        int before = resume.version();
        int contentBefore = resume.currentVersion();
        boolean wasDefault = resume.isDefault();
        Set<String> named = Set.copyOf(resume.content().skills());
        change.accept(resume);
        boolean contentChanged = resume.currentVersion() != contentBefore;
        boolean skillsChanged = contentChanged || resume.isDefault() != wasDefault;
        return resumes.flush()
                .chain(() -> when(contentChanged, () -> said(tx, resume, origin, restoredFrom, named)))
                .chain(() -> when(skillsChanged, () -> skillResumes.raise(tx, resume.userId())))
                .chain(() -> resumes.reread(resume))
                .call(now -> when(now.version() != before, () -> tx.publish(ResumeUpdated.of(now, contentChanged))));
    }

    /** @param named skills that the résumé named before: one that its person has removed since stays away */
    private Uni<Void> said(Tx tx, Resume resume, Origin origin, Integer restoredFrom, Set<String> named) {
        List<String> added = resume.content().skills().stream()
                .filter(skill -> !named.contains(skill))
                .toList();
        return versions.keep(tx, resume.version(origin, restoredFrom))
                .chain(() -> skills.add(tx, resume.userId(), added));
    }

    private static Uni<Void> when(boolean so, Supplier<Uni<Void>> then) {
        return so ? then.get() : Uni.createFrom().voidItem();
    }
}
