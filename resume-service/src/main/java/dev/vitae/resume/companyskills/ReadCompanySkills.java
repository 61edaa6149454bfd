package dev.vitae.resume.companyskills;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.paging.Page;
import dev.vitae.kit.paging.PageRequest;
import dev.vitae.kit.paging.TextCursor;
import dev.vitae.resume.companies.CompanyAccess;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** A member looks at the skills of the company. */
@ApplicationScoped
public class ReadCompanySkills {

    private final CompanyAccess access;
    private final CompanySkills skills;

    ReadCompanySkills(CompanyAccess access, CompanySkills skills) {
        this.access = access;
        this.skills = skills;
    }

    /** Fails with 404 where the company has none of this id. */
    public Uni<CompanySkillView> one(Caller caller, UUID id) {
        return access.asMember(caller, tx -> skills.open(tx, id).map(CompanySkill::view));
    }

    /** A page of them, by name. @param category those of this one alone */
    public Uni<Page<CompanySkillView>> page(Caller caller, Optional<String> category, PageRequest asked) {
        int limit = asked.limit();
        Optional<String> after = asked.after(TextCursor::decode);
        return access.asMember(caller, tx -> skills.page(tx, category, after, limit + 1))
                .map(rows -> Page.sorted(rows, limit, row -> TextCursor.encode(row.foldedName()), CompanySkill::view));
    }
}
