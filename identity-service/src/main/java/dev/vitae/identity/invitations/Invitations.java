package dev.vitae.identity.invitations;

import dev.vitae.identity.tokens.OpaqueToken;
import dev.vitae.kit.paging.Cursor;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The invitations that row-level security shows to the transaction at hand: an admin's, or the one of a link. */
@ApplicationScoped
class Invitations implements PanacheRepositoryBase<Invitation, UUID> {

    /** The one of a link, held until this transaction ends; a Uni of nothing where there is none. */
    Uni<Invitation> locked(OpaqueToken token) {
        return find("tokenHash", HexFormat.of().parseHex(token.hash()))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult();
    }

    /** One of a tenant, held until this transaction ends; a Uni of nothing where there is none. */
    Uni<Invitation> locked(UUID tenantId, UUID id) {
        return find("tenantId = ?1 and id = ?2", tenantId, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult();
    }

    Uni<Long> countOpen(UUID tenantId, Instant now) {
        return count("tenantId = ?1 and acceptedAt is null and revokedAt is null and expiresAt > ?2", tenantId, now);
    }

    /** Of the last 24 hours, with an address: those of the transaction's person or of its tenant, whichever are more. */
    Uni<Long> countMailed() {
        return getSession().chain(session -> session.createNativeQuery("select invitations_mailed()", Long.class)
                .getSingleResult());
    }

    /** Newest first. */
    Uni<List<Invitation>> newest(UUID tenantId, int rows, Optional<Cursor> after) {
        var query = after.isEmpty()
                ? find("tenantId = ?1 order by createdAt desc, id desc", tenantId)
                : find(
                        "tenantId = ?1 and (createdAt < ?2 or (createdAt = ?2 and id < ?3)) order by createdAt desc, id desc",
                        tenantId,
                        after.get().time(),
                        after.get().id());
        return query.page(0, rows).list();
    }

    /** Whether it is for anybody, or for that user by the address; the database compares, in any case. */
    Uni<Boolean> isFor(Invitation invitation, UUID userId) {
        if (invitation.email().isEmpty()) {
            return Uni.createFrom().item(true);
        }
        return getSession().chain(session -> session.createSelectionQuery(
                        "select count(i) from Invitation i join User u on u.email = i.email where i.id = :id and u.id = :user",
                        Long.class)
                .setParameter("id", invitation.id())
                .setParameter("user", userId)
                .getSingleResult()
                .map(found -> found > 0));
    }
}
