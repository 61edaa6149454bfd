package dev.vitae.resume.companyskills;

import dev.vitae.kit.people.BeforeErasure;
import dev.vitae.kit.session.SqlTx;
import dev.vitae.resume.skills.SkillResumeVersions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** With a company its skills go out of the skills résumés of its members, which stay. */
@ApplicationScoped
public class ErasedCompany implements BeforeErasure {

    private static final String HOLDERS = "select distinct user_id from company_skill_holders where tenant_id = $1";

    private final SkillResumeVersions skillResumes;

    ErasedCompany(SkillResumeVersions skillResumes) {
        this.skillResumes = skillResumes;
    }

    @Override
    public Uni<Void> ofCompany(SqlTx tx, UUID tenantId) {
        return tx.query(HOLDERS, tenantId).chain(rows -> skillResumes.raise(tx, Holders.ids(rows)));
    }
}
