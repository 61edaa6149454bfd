package dev.vitae.identity.erasure;

import dev.vitae.kit.outbox.Event;
import java.util.UUID;

/** What every service must forget from now on. */
final class ErasureEvents {

    private record UserErased(UUID userId, UUID erasureId) {}

    private record TenantErased(UUID tenantId, UUID erasureId) {}

    private ErasureEvents() {}

    static Event of(String kind, UUID subject, UUID erasure) {
        return kind.equals(Erasures.PERSON)
                ? Event.of("vitae.identity.user", subject, "UserErased", new UserErased(subject, erasure))
                : Event.of("vitae.identity.tenant", subject, "TenantErased", new TenantErased(subject, erasure));
    }
}
