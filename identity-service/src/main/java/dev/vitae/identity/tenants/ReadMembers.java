package dev.vitae.identity.tenants;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.paging.Cursor;
import dev.vitae.kit.paging.Page;
import dev.vitae.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Shows members who else belongs to their tenant. */
@ApplicationScoped
public class ReadMembers {

    private final TenantAccess access;
    private final Memberships memberships;

    public ReadMembers(TenantAccess access, Memberships memberships) {
        this.access = access;
        this.memberships = memberships;
    }

    public Uni<MemberView> one(Caller caller, UUID tenantId, UUID userId) {
        return access.asMember(caller, tenantId, (tx, own) -> memberships
                .member(tenantId, userId)
                .onItem()
                .ifNull()
                .failWith(Problem::notFound)
                .map(Member::view));
    }

    /** A page of them, newest first. */
    public Uni<Page<MemberView>> page(Caller caller, UUID tenantId, int limit, Optional<Cursor> after) {
        return access.asMember(caller, tenantId, (tx, own) -> memberships
                .newest(tenantId, limit + 1, after)
                .map(rows -> Page.of(rows, limit, Member::cursor, Member::view)));
    }
}
