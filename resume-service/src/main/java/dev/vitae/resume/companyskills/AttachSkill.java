package dev.vitae.resume.companyskills;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.Problem;
import dev.vitae.resume.companies.CompanyAccess;
import dev.vitae.resume.skills.SkillResumeVersions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** An admin says that a member has a skill of the company. */
@ApplicationScoped
public class AttachSkill {

    private final CompanyAccess access;
    private final CompanySkills skills;
    private final Holders holders;
    private final SkillResumeVersions skillResumes;

    AttachSkill(CompanyAccess access, CompanySkills skills, Holders holders, SkillResumeVersions skillResumes) {
        this.access = access;
        this.skills = skills;
        this.holders = holders;
        this.skillResumes = skillResumes;
    }

    /** Saying it again changes nothing. Fails with 404 for a skill that there is not, and for who is no member. */
    public Uni<Void> attach(Caller caller, UUID skillId, UUID person) {
        return access.asAdmin(caller, tx -> skills.open(tx, skillId)
                .chain(() -> holders.mayBe(tx, person))
                .invoke(member -> {
                    if (!member) {
                        throw Problem.notFound();
                    }
                })
                .chain(() -> holders.attach(tx, skillId, person))
                .chain(isNew -> skillResumes.raise(tx, isNew ? Set.of(person) : Set.of())));
    }
}
