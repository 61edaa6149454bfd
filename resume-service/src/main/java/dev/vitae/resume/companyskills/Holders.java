package dev.vitae.resume.companyskills;

import dev.vitae.kit.paging.Cursor;
import dev.vitae.kit.session.SqlTx;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who has which skill of the company that the transaction is about. */
@ApplicationScoped
class Holders {

    private static final String PAGE = "select user_id, created_at, updated_at from company_skill_holders "
            + "where skill_id = $1 and ($2::timestamptz is null or (created_at, user_id) < ($2, $3::uuid)) "
            + "order by created_at desc, user_id desc limit $4";
    private static final String ALL =
            "select user_id from company_skill_holders where skill_id = $1 order by user_id for update";
    private static final String COLLEAGUE = "select vitae_colleague($1)";
    private static final String ATTACH = "insert into company_skill_holders (skill_id, tenant_id, user_id, skill_key) "
            + "select id, tenant_id, $2, skill_key($2, folded_name) from company_skills where id = $1 "
            + "on conflict do nothing";
    private static final String DETACH = "delete from company_skill_holders where skill_id = $1 and user_id = $2";
    private static final String RENAME =
            "update company_skill_holders set skill_key = skill_key(user_id, $2) where skill_id = $1";

    /** Newest first. */
    Uni<List<HolderView>> page(SqlTx tx, UUID skill, Optional<Cursor> after, int rows) {
        OffsetDateTime time =
                after.map(cursor -> cursor.time().atOffset(ZoneOffset.UTC)).orElse(null);
        return tx.query(PAGE, skill, time, after.map(Cursor::id).orElse(null), rows)
                .map(found -> {
                    List<HolderView> holders = new ArrayList<>();
                    found.forEach(row -> holders.add(new HolderView(
                            row.getUUID("user_id"),
                            row.getOffsetDateTime("created_at").toInstant(),
                            row.getOffsetDateTime("updated_at").toInstant())));
                    return holders;
                });
    }

    /**
     * Held to the end of the transaction, in one order with members who leave meanwhile: of those, too, first this row and then
     * the person's skills résumé is locked, person by person.
     */
    Uni<List<UUID>> all(SqlTx tx, UUID skill) {
        return tx.query(ALL, skill).map(Holders::ids);
    }

    /** Whether that person belongs to the company now. */
    Uni<Boolean> mayBe(SqlTx tx, UUID person) {
        return tx.query(COLLEAGUE, person).map(rows -> rows.iterator().next().getBoolean(0));
    }

    /** Whether that is new. */
    Uni<Boolean> attach(SqlTx tx, UUID skill, UUID person) {
        return tx.execute(ATTACH, skill, person).map(rows -> rows > 0);
    }

    /** Whether they had it. */
    Uni<Boolean> detach(SqlTx tx, UUID skill, UUID person) {
        return tx.execute(DETACH, skill, person).map(rows -> rows > 0);
    }

    /** After a change of the skill's name. */
    Uni<Void> rename(SqlTx tx, CompanySkill skill) {
        return tx.execute(RENAME, skill.id(), skill.foldedName()).replaceWithVoid();
    }

    static List<UUID> ids(RowSet<Row> rows) {
        List<UUID> ids = new ArrayList<>();
        rows.forEach(row -> ids.add(row.getUUID("user_id")));
        return ids;
    }
}
