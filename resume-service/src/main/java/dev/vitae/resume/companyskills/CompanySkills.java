package dev.vitae.resume.companyskills;

import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.SqlTx;
import dev.vitae.kit.session.StampedEntity;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The skills of the company that the transaction is about, as row-level security shows and lets change them. */
@ApplicationScoped
class CompanySkills {

    private static final String PAGE = "select " + CompanySkill.COLUMNS + " from company_skills "
            + "where ($1::text is null or category = $1) and ($2::text is null or folded_name > $2) "
            + "order by folded_name limit $3";
    private static final String ONE = "select " + CompanySkill.COLUMNS + " from company_skills where id = $1";
    private static final String NAMED =
            "select " + CompanySkill.COLUMNS + " from company_skills where folded_name = $1";
    private static final String COUNT = "select count(*) from company_skills";
    private static final String ADD = "insert into company_skills (id, tenant_id, name, folded_name, category) "
            + "values ($1, vitae_tenant(), $2, $3, $4) returning " + CompanySkill.COLUMNS;
    private static final String WRITE = "update company_skills set name = $2, folded_name = $3, category = $4, "
            + "version = version + 1 where id = $1 returning " + CompanySkill.COLUMNS;
    private static final String REMOVE = "delete from company_skills where id = $1";

    /** By name. @param after the folded name that the page before ended with */
    Uni<List<CompanySkill>> page(SqlTx tx, Optional<String> category, Optional<String> after, int rows) {
        return tx.query(PAGE, category.orElse(null), after.orElse(null), rows).map(found -> {
            List<CompanySkill> skills = new ArrayList<>();
            found.forEach(row -> skills.add(CompanySkill.of(row)));
            return skills;
        });
    }

    /** Fails with 404 where the company has none of this id. */
    Uni<CompanySkill> open(SqlTx tx, UUID id) {
        return tx.query(ONE, id).map(rows -> first(rows).orElseThrow(Problem::notFound));
    }

    Uni<Optional<CompanySkill>> named(SqlTx tx, String foldedName) {
        return tx.query(NAMED, foldedName).map(CompanySkills::first);
    }

    Uni<Long> count(SqlTx tx) {
        return tx.query(COUNT).map(rows -> rows.iterator().next().getLong(0));
    }

    Uni<CompanySkill> add(SqlTx tx, CompanySkillBody body, String foldedName) {
        return tx.query(ADD, StampedEntity.newId(), body.name(), foldedName, body.category())
                .map(written());
    }

    Uni<CompanySkill> write(SqlTx tx, UUID id, CompanySkillBody body, String foldedName) {
        return tx.query(WRITE, id, body.name(), foldedName, body.category()).map(written());
    }

    Uni<Void> remove(SqlTx tx, UUID id) {
        return tx.execute(REMOVE, id).replaceWithVoid();
    }

    /** Nothing where the company was erased meanwhile. */
    private static Function<RowSet<Row>, CompanySkill> written() {
        return rows -> first(rows).orElseThrow(Problem::notFound);
    }

    private static Optional<CompanySkill> first(RowSet<Row> rows) {
        return rows.size() == 0
                ? Optional.empty()
                : Optional.of(CompanySkill.of(rows.iterator().next()));
    }
}
