package dev.vitae.resume.companyskills;

import dev.vitae.kit.caller.Caller;
import dev.vitae.resume.companies.CompanyAccess;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** An admin removes a skill of the company; nobody has it any more. */
@ApplicationScoped
public class DeleteCompanySkill {

    private final CompanyAccess access;
    private final CompanySkills skills;
    private final KeepCompanySkill keep;

    DeleteCompanySkill(CompanyAccess access, CompanySkills skills, KeepCompanySkill keep) {
        this.access = access;
        this.skills = skills;
        this.keep = keep;
    }

    /** Fails with 404. */
    public Uni<Void> delete(Caller caller, UUID id) {
        return access.asAdmin(caller, tx -> skills.open(tx, id).chain(skill -> keep.remove(tx, skill)));
    }
}
