package dev.vitae.resume.companies;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.SqlTx;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;

/**
 * Transactions of a member of the company that the token names. Whether they belong, and as what, is read from the table each
 * time: a token that was made before somebody left opens nothing.
 */
@ApplicationScoped
public class CompanyAccess {

    private static final String ROLE = "select vitae_member_role()";

    private final TenantSession session;

    CompanyAccess(TenantSession session) {
        this.session = session;
    }

    /** Fails with 409 {@code no_tenant} for who is signed in to no company, with 404 for who does not belong to it. */
    public <T> Uni<T> asMember(Caller caller, Function<SqlTx, Uni<T>> work) {
        tenant(caller);
        return session.onConnection(
                caller, tx -> role(tx).invoke(CompanyAccess::requireMember).chain(() -> work.apply(tx)));
    }

    /** As {@link #asMember}, of one admin after the other, and with 403 for who is none. */
    public <T> Uni<T> asAdmin(Caller caller, Function<SqlTx, Uni<T>> work) {
        UUID tenant = tenant(caller);
        return session.onConnection(caller, tx -> tx.takeTurn("vitae.companies/" + tenant)
                .chain(() -> role(tx))
                .invoke(CompanyAccess::requireAdmin)
                .chain(() -> work.apply(tx)));
    }

    private static UUID tenant(Caller caller) {
        return caller.tenantId()
                .orElseThrow(
                        () -> Problem.conflict(
                                "no_tenant",
                                "You are signed in to no company. Ask for a token with tenant, the id of one that you belong to."));
    }

    /** Empty for who does not belong. */
    private static Uni<String> role(SqlTx tx) {
        return tx.query(ROLE).map(rows -> {
            String role = rows.iterator().next().getString(0);
            return role == null ? "" : role;
        });
    }

    private static void requireMember(String role) {
        if (role.isEmpty()) {
            throw new Problem(
                    404,
                    "tenant_not_found",
                    "You do not belong to the company that you are signed in to. Sign in to another one, or to none.");
        }
    }

    private static void requireAdmin(String role) {
        requireMember(role);
        if (!role.equals("admin")) {
            throw new Problem(403, "forbidden", "Only an admin of this company may do that. Ask one.");
        }
    }
}
