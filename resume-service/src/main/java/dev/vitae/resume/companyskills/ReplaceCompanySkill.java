package dev.vitae.resume.companyskills;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.etag.ETags;
import dev.vitae.resume.companies.CompanyAccess;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** An admin writes a skill of the company anew. */
@ApplicationScoped
public class ReplaceCompanySkill {

    private final CompanyAccess access;
    private final CompanySkills skills;
    private final KeepCompanySkill keep;

    ReplaceCompanySkill(CompanyAccess access, CompanySkills skills, KeepCompanySkill keep) {
        this.access = access;
        this.skills = skills;
        this.keep = keep;
    }

    /** Fails with 404, with 428 or 412 for one that was changed meanwhile, with 409 {@code skill_exists}. */
    public Uni<CompanySkillView> replace(Caller caller, UUID id, String ifMatch, CompanySkillBody body) {
        return access.asAdmin(caller, tx -> skills.open(tx, id)
                .invoke(skill -> ETags.check(ifMatch, skill.version()))
                .chain(skill -> keep.change(tx, skill, body))
                .map(CompanySkill::view));
    }
}
