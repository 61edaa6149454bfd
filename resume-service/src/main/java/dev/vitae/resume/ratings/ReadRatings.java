package dev.vitae.resume.ratings;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.paging.Cursor;
import dev.vitae.kit.paging.Page;
import dev.vitae.kit.paging.PageRequest;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.SqlTx;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.resume.companies.CompanyAccess;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** A person reads what colleagues say of their skills. */
@ApplicationScoped
public class ReadRatings {

    private static final String PERSONAL = "select skill_key from user_skills where id = $1 and user_id = vitae_user()";
    private static final String OF_COMPANY =
            "select skill_key from company_skill_holders where skill_id = $1 and user_id = vitae_user()";

    private final TenantSession session;
    private final CompanyAccess access;
    private final Ratings ratings;

    ReadRatings(TenantSession session, CompanyAccess access, Ratings ratings) {
        this.session = session;
        this.access = access;
        this.ratings = ratings;
    }

    /** Newest first. Fails with 404 for a skill that is not theirs. @param ofCompany whether it is one of the company */
    public Uni<Page<RatingReceived>> page(Caller caller, UUID skillId, boolean ofCompany, PageRequest asked) {
        int limit = asked.limit();
        Optional<Cursor> after = asked.after();
        Function<SqlTx, Uni<Page<RatingReceived>>> read = tx -> tx.query(ofCompany ? OF_COMPANY : PERSONAL, skillId)
                .invoke(rows -> {
                    if (rows.size() == 0) {
                        throw Problem.notFound();
                    }
                })
                .chain(rows -> ratings.received(tx, rows.iterator().next().getString(0), after, limit + 1))
                .map(rows ->
                        Page.of(rows, limit, row -> new Cursor(row.createdAt(), row.raterId()), Function.identity()));
        return ofCompany ? access.asMember(caller, read) : session.onConnection(caller, read);
    }
}
