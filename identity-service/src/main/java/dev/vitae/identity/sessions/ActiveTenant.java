package dev.vitae.identity.sessions;

import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.Tx;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/**
 * Which tenant a session is signed in to. The transaction is somebody's who signs in, for the user, whose role it knows as
 * {@code vitae.role}.
 */
final class ActiveTenant {

    private ActiveTenant() {}

    /**
     * @param wanted a tenant's id, empty text for none; absent to stay in {@code current}, which somebody who is no longer
     *     a member leaves
     * @return the session's tenant, which is also the user's next default. Fails with 404 {@code tenant_not_found}
     */
    static Uni<Optional<UUID>> choose(Tx tx, UUID userId, Optional<String> wanted, Optional<UUID> current) {
        if (wanted.isEmpty()) {
            return stay(tx, userId, current);
        }
        if (wanted.get().isBlank()) {
            return keep(tx, userId, Optional.empty());
        }
        UUID tenant = id(wanted.get());
        return isMember(tx, userId, tenant).chain(member -> {
            if (!member) {
                throw notFound();
            }
            return keep(tx, userId, Optional.of(tenant));
        });
    }

    private static Uni<Optional<UUID>> stay(Tx tx, UUID userId, Optional<UUID> current) {
        return current.map(tenant -> isMember(tx, userId, tenant)
                        .chain(member -> member
                                ? Uni.createFrom().item(current)
                                : tx.execute(
                                                "update users set tenant_id = null, version = version + 1 where id = $1 and tenant_id = $2",
                                                userId,
                                                tenant)
                                        .map(changed -> Optional.<UUID>empty())))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private static Uni<Optional<UUID>> keep(Tx tx, UUID userId, Optional<UUID> tenant) {
        return tx.execute(
                        "update users set tenant_id = cast(nullif($2, '') as uuid), version = version + 1 "
                                + "where id = $1 and tenant_id is distinct from cast(nullif($3, '') as uuid)",
                        userId,
                        text(tenant),
                        text(tenant))
                .replaceWith(tenant);
    }

    private static Uni<Boolean> isMember(Tx tx, UUID userId, UUID tenant) {
        return tx.execute("select role from memberships where tenant_id = $1 and user_id = $2", tenant, userId)
                .map(rows -> rows == 1);
    }

    static String text(Optional<UUID> tenant) {
        return tenant.map(UUID::toString).orElse("");
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw notFound();
        }
    }

    private static Problem notFound() {
        return new Problem(
                404,
                "tenant_not_found",
                "There is no tenant with this id that you belong to. Check it, or send tenant empty to go without one.");
    }
}
