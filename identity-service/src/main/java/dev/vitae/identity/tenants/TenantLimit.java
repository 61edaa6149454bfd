package dev.vitae.identity.tenants;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many tenants a person may belong to. */
@ApplicationScoped
public class TenantLimit {

    private final Memberships memberships;
    private final int most;

    public TenantLimit(Memberships memberships, @ConfigProperty(name = "vitae.tenants.per-person") int most) {
        this.memberships = memberships;
        this.most = most;
    }

    /** What brings a person into a tenant happens one at a time; before anything is read. */
    public Uni<Void> takeTurn(Tx tx, Caller caller) {
        return Turn.take(tx, "of/" + caller.id());
    }

    /** Fails with 409 {@code tenant_limit} where there is no room for one more. */
    public Uni<Void> check(Caller caller) {
        return memberships
                .countOf(caller.id())
                .invoke(count -> {
                    if (count >= most) {
                        throw Problem.conflict(
                                "tenant_limit",
                                "You belong to " + count + " companies, and no more are possible. Leave one first.");
                    }
                })
                .replaceWithVoid();
    }
}
