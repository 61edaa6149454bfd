package dev.vitae.identity.tenants;

import dev.vitae.kit.paging.Cursor;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tenants that row-level security shows to the transaction at hand. */
@ApplicationScoped
public class Tenants implements PanacheRepositoryBase<Tenant, UUID> {

    private static final String MINE = "select new dev.vitae.identity.tenants.TenantOfMine(t, m.role) "
            + "from Tenant t join Membership m on m.tenantId = t.id where m.userId = :user";

    /** Those that the person belongs to, newest first. */
    Uni<List<TenantOfMine>> newest(UUID userId, int rows, Optional<Cursor> after) {
        String hql = MINE
                + (after.isEmpty() ? "" : " and (t.createdAt < :time or (t.createdAt = :time and t.id < :id))")
                + " order by t.createdAt desc, t.id desc";
        return getSession().chain(session -> {
            var query = session.createSelectionQuery(hql, TenantOfMine.class).setParameter("user", userId);
            after.ifPresent(cursor -> query.setParameter("time", cursor.time()).setParameter("id", cursor.id()));
            return query.setMaxResults(rows).getResultList();
        });
    }

    /** Writes a change and reads what the database made of it: {@code updatedAt}. */
    Uni<Void> flushAndRefresh(Tenant tenant) {
        return flush().chain(this::getSession).chain(session -> session.refresh(tenant));
    }
}
