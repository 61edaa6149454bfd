package dev.vitae.identity.erasure;

import dev.vitae.identity.tenants.MembershipChanged;
import dev.vitae.identity.tenants.Turn;
import dev.vitae.identity.users.GiveRole;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.database.SqlFailure;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.SqlTx;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Erases a person: what identity-service knows of them is gone with this transaction, and with it sign-in, sessions and
 * every token; the other services are told. Companies go on: one that would be left without an admin gets its longest
 * member as one, and one without any member is erased too.
 */
@ApplicationScoped
public class ErasePerson {

    private static final String SUPER_ADMIN = "super_admin";
    /** Foreign key and unique violations. */
    private static final Set<String> CONSTRAINTS = Set.of("23503", "23505");

    private final TenantSession session;
    private final Erasures erasures;
    private final EraseCompany eraseCompany;

    ErasePerson(TenantSession session, Erasures erasures, EraseCompany eraseCompany) {
        this.session = session;
        this.erasures = erasures;
        this.eraseCompany = eraseCompany;
    }

    /**
     * Answers the id of the erasure. Fails with 404 for nobody (401 for who asks for themselves), with 409
     * {@code last_super_admin} for the only one who could look after the others, and with 403 for an admin who is none any
     * more.
     *
     * @param admin who asks for somebody else
     */
    public Uni<UUID> erase(UUID user, Optional<UUID> admin) {
        return session.onConnection(Caller.eraser(user), tx -> mayGo(tx, user, admin)
                        .chain(() -> leaveCompanies(tx, user))
                        .chain(() -> erasures.begin(tx, Erasures.PERSON, user, admin.isPresent() ? "admin" : "person"))
                        .call(() -> tx.query("select erase_person()")))
                // A request of theirs that ended in between has left one more row behind.
                .onFailure(ErasePerson::cameInBetween)
                .retry()
                .atMost(2);
    }

    private static boolean cameInBetween(Throwable failure) {
        return SqlFailure.behind(failure)
                .filter(refusal -> CONSTRAINTS.contains(refusal.state()))
                .isPresent();
    }

    private static Uni<Void> mayGo(SqlTx tx, UUID user, Optional<UUID> admin) {
        return tx.takeTurn(GiveRole.ROLES)
                .chain(() -> tx.query("select id, role from users where id = $1 or role = 'super_admin'", user))
                .invoke(rows -> {
                    Map<UUID, String> roles = new HashMap<>();
                    rows.forEach(row -> roles.put(row.getUUID("id"), row.getString("role")));
                    if (admin.isPresent() && !SUPER_ADMIN.equals(roles.get(admin.get()))) {
                        throw Problem.forbidden();
                    }
                    if (!roles.containsKey(user)) {
                        throw admin.isPresent() ? Problem.notFound() : Problem.accountGone();
                    }
                    if (SUPER_ADMIN.equals(roles.get(user)) && roles.size() == 1) {
                        throw Problem.conflict(
                                "last_super_admin",
                                "This is the last super_admin. Make somebody else one first, then erase this account.");
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> leaveCompanies(SqlTx tx, UUID user) {
        return tx.query("select tenant_id from memberships where user_id = $1 order by tenant_id", user)
                .onItem()
                .transformToMulti(rows -> Multi.createFrom().iterable(rows))
                .onItem()
                .transformToUniAndConcatenate(row -> leave(tx, user, row.getUUID("tenant_id")))
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> leave(SqlTx tx, UUID user, UUID company) {
        return tx.query("select set_config('vitae.tenant_id', $1, true)", company.toString())
                .chain(() -> Turn.take(tx, company.toString()))
                .chain(() -> tx.query(
                        "select user_id, role from memberships where tenant_id = $1 and user_id <> $2 "
                                + "order by created_at, id",
                        company,
                        user))
                .chain(others -> others.size() == 0
                        ? eraseCompany.within(tx, company).replaceWithVoid()
                        : leaveTo(tx, company, others).call(() -> tx.publish(MembershipChanged.gone(company, user))));
    }

    /** @param others the members that stay, the longest one first */
    private static Uni<Void> leaveTo(SqlTx tx, UUID company, RowSet<Row> others) {
        for (Row other : others) {
            if (other.getString("role").equals("admin")) {
                return Uni.createFrom().voidItem();
            }
        }
        UUID longest = others.iterator().next().getUUID("user_id");
        return tx.execute(
                        "update memberships set role = 'admin', version = version + 1 "
                                + "where tenant_id = $1 and user_id = $2",
                        company,
                        longest)
                .chain(() -> tx.publish(MembershipChanged.leads(company, longest)));
    }
}
