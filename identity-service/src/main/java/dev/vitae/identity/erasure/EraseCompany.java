package dev.vitae.identity.erasure;

import dev.vitae.identity.tenants.Turn;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.SqlTx;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Erases a company with all that is the company's own; its members stay, and what is theirs forgets it. */
@ApplicationScoped
public class EraseCompany {

    private final TenantSession session;
    private final Erasures erasures;

    EraseCompany(TenantSession session, Erasures erasures) {
        this.session = session;
        this.erasures = erasures;
    }

    /** Answers the id of the erasure. Fails with 404 for who does not belong to it, with 403 for who is no admin of it. */
    public Uni<UUID> erase(Caller caller, UUID company) {
        return session.onConnection(Caller.eraserOfTenant(company), tx -> Turn.take(tx, company.toString())
                .chain(() -> tx.query(
                        "select role from memberships where tenant_id = $1 and user_id = $2", company, caller.id()))
                .invoke(EraseCompany::requireAdmin)
                .chain(() -> within(tx, company)));
    }

    private static void requireAdmin(RowSet<Row> membership) {
        if (membership.size() == 0) {
            throw Problem.notFound();
        }
        if (!membership.iterator().next().getString("role").equals("admin")) {
            throw new Problem(403, "forbidden", "Only an admin of this company may do that.");
        }
    }

    /** In a transaction of the eraser whose {@code vitae.tenant_id} is this company, and whose turn it is. */
    Uni<UUID> within(SqlTx tx, UUID company) {
        return erasures.begin(tx, Erasures.COMPANY, company, "person")
                .call(() -> tx.query("select erase_tenant()"))
                .call(() -> tx.execute("delete from tenants where id = $1", company));
    }
}
