package dev.vitae.resume.companyskills;

import dev.vitae.kit.caller.Caller;
import dev.vitae.resume.companies.CompanyAccess;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** An admin adds a skill to those of the company. */
@ApplicationScoped
public class AddCompanySkill {

    private final CompanyAccess access;
    private final KeepCompanySkill keep;

    AddCompanySkill(CompanyAccess access, KeepCompanySkill keep) {
        this.access = access;
        this.keep = keep;
    }

    /** Fails with 403 for who is no admin, with 409 {@code company_skill_limit} or {@code skill_exists}. */
    public Uni<CompanySkillView> add(Caller caller, CompanySkillBody body) {
        return access.asAdmin(caller, tx -> keep.add(tx, body).map(CompanySkill::view));
    }
}
