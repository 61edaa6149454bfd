package dev.vitae.resume.companyskills;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.Problem;
import dev.vitae.resume.companies.CompanyAccess;
import dev.vitae.resume.skills.SkillResumeVersions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** An admin says that a member does not have a skill of the company. */
@ApplicationScoped
public class DetachSkill {

    private final CompanyAccess access;
    private final Holders holders;
    private final SkillResumeVersions skillResumes;

    DetachSkill(CompanyAccess access, Holders holders, SkillResumeVersions skillResumes) {
        this.access = access;
        this.holders = holders;
        this.skillResumes = skillResumes;
    }

    /** Fails with 404 where they do not. */
    public Uni<Void> detach(Caller caller, UUID skillId, UUID person) {
        return access.asAdmin(caller, tx -> holders.detach(tx, skillId, person)
                .invoke(had -> {
                    if (!had) {
                        throw Problem.notFound();
                    }
                })
                .chain(() -> skillResumes.raise(tx, Set.of(person))));
    }
}
