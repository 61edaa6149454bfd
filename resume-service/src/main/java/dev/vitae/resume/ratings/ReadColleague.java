package dev.vitae.resume.ratings;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.paging.Page;
import dev.vitae.kit.paging.PageRequest;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.SqlTx;
import dev.vitae.resume.companies.CompanyAccess;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** A member looks at what a colleague can do. */
@ApplicationScoped
public class ReadColleague {

    private static final String COLLEAGUE = "select vitae_colleague($1)";

    private final CompanyAccess access;
    private final Ratings ratings;

    ReadColleague(CompanyAccess access, Ratings ratings) {
        this.access = access;
        this.ratings = ratings;
    }

    /** The skills that they leave open, and those of the company, by name. Fails with 404 for who is no colleague. */
    public Uni<Page<ColleagueSkill>> skills(Caller caller, UUID person, PageRequest asked) {
        int limit = asked.limit();
        Optional<SkillPlace> after = asked.after(SkillPlace::decode);
        return access.asMember(caller, tx -> requireColleague(tx, person)
                        .chain(() -> ratings.skills(tx, person, after, limit + 1)))
                .map(rows -> Page.sorted(rows, limit, row -> SkillPlace.of(row).encode(), Function.identity()));
    }

    private static Uni<Void> requireColleague(SqlTx tx, UUID person) {
        return tx.query(COLLEAGUE, person)
                .invoke(rows -> {
                    if (!rows.iterator().next().getBoolean(0)) {
                        throw Problem.notFound();
                    }
                })
                .replaceWithVoid();
    }
}
