package dev.vitae.identity.tenants;

import dev.vitae.kit.paging.Cursor;
import dev.vitae.kit.session.Removals;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The memberships that row-level security shows to the transaction at hand: the person's own, and in a transaction about a
 * tenant that they belong to all of that one.
 */
@ApplicationScoped
public class Memberships implements Removals<Membership> {

    private static final String MEMBERS = "select new dev.vitae.identity.tenants.Member(m, u.email) "
            + "from Membership m join User u on u.id = m.userId where m.tenantId = :tenant";

    /** A Uni of nothing where the person does not belong, or nobody may know. */
    public Uni<Membership> of(UUID tenantId, UUID userId) {
        return find("tenantId = ?1 and userId = ?2", tenantId, userId).firstResult();
    }

    /** How many tenants the person belongs to. */
    public Uni<Long> countOf(UUID userId) {
        return count("userId", userId);
    }

    Uni<Long> countOthers(Membership but) {
        return count("tenantId = ?1 and id <> ?2", but.tenantId(), but.id());
    }

    Uni<Long> countOtherAdmins(Membership but) {
        return count("tenantId = ?1 and id <> ?2 and role = ?3", but.tenantId(), but.id(), MemberRole.ADMIN);
    }

    /** The members of a tenant with their addresses, newest first. */
    Uni<List<Member>> newest(UUID tenantId, int rows, Optional<Cursor> after) {
        String hql = MEMBERS
                + (after.isEmpty() ? "" : " and (m.createdAt < :time or (m.createdAt = :time and m.id < :id))")
                + " order by m.createdAt desc, m.id desc";
        return getSession().chain(session -> {
            var query = session.createSelectionQuery(hql, Member.class).setParameter("tenant", tenantId);
            after.ifPresent(cursor -> query.setParameter("time", cursor.time()).setParameter("id", cursor.id()));
            return query.setMaxResults(rows).getResultList();
        });
    }

    /** One member with their address. */
    Uni<Member> member(UUID tenantId, UUID userId) {
        return getSession()
                .chain(session -> session.createSelectionQuery(MEMBERS + " and m.userId = :user", Member.class)
                        .setParameter("tenant", tenantId)
                        .setParameter("user", userId)
                        .getSingleResultOrNull());
    }

    /** Writes a change and reads what the database made of it: {@code updatedAt}. */
    Uni<Void> flushAndRefresh(Membership membership) {
        return flush().chain(this::getSession).chain(session -> session.refresh(membership));
    }
}
