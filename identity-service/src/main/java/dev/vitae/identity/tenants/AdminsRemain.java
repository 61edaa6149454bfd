package dev.vitae.identity.tenants;

import dev.vitae.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A tenant always has an admin. To be asked in turn ({@link TenantAccess#asMemberInTurn}). */
@ApplicationScoped
class AdminsRemain {

    private final Memberships memberships;

    AdminsRemain(Memberships memberships) {
        this.memberships = memberships;
    }

    /** Fails with 409 {@code last_admin} where nobody else is one. */
    Uni<Void> without(Membership admin) {
        if (!admin.isAdmin()) {
            return Uni.createFrom().voidItem();
        }
        return memberships
                .countOtherAdmins(admin)
                .invoke(others -> {
                    if (others == 0) {
                        throw Problem.conflict("last_admin", "A company needs an admin. Make somebody else one first.");
                    }
                })
                .replaceWithVoid();
    }

    /** Fails with 409 {@code last_member} for who is alone, and as {@link #without(Membership)}. */
    Uni<Void> whenGone(Membership leaving) {
        return memberships
                .countOthers(leaving)
                .invoke(others -> {
                    if (others == 0) {
                        throw Problem.conflict(
                                "last_member", "Nobody else belongs to this company. Delete the company instead.");
                    }
                })
                .chain(() -> without(leaving));
    }
}
