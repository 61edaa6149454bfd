package dev.vitae.resume.companyskills;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.paging.Cursor;
import dev.vitae.kit.paging.Page;
import dev.vitae.kit.paging.PageRequest;
import dev.vitae.resume.companies.CompanyAccess;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** A member looks at who has a skill of the company. */
@ApplicationScoped
public class ReadHolders {

    private final CompanyAccess access;
    private final CompanySkills skills;
    private final Holders holders;

    ReadHolders(CompanyAccess access, CompanySkills skills, Holders holders) {
        this.access = access;
        this.skills = skills;
        this.holders = holders;
    }

    /** Those that belong to the company now, who had it last first. Fails with 404. */
    public Uni<Page<HolderView>> page(Caller caller, UUID skillId, PageRequest asked) {
        int limit = asked.limit();
        Optional<Cursor> after = asked.after();
        return access.asMember(caller, tx -> skills.open(tx, skillId)
                        .chain(skill -> holders.page(tx, skill.id(), after, limit + 1)))
                .map(rows ->
                        Page.of(rows, limit, row -> new Cursor(row.createdAt(), row.userId()), Function.identity()));
    }
}
