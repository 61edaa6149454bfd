package dev.vitae.identity.tenants;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.vitae.kit.outbox.Event;
import java.util.Locale;
import java.util.UUID;

/** Somebody has come to a tenant, left it, or may do something else in it. @param role absent for who has left */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MembershipChanged(UUID tenantId, UUID userId, MemberRole role, Change change) {

    static final String TOPIC = "vitae.identity.tenant";

    /** What happened. */
    enum Change {
        ADDED,
        CHANGED,
        REMOVED;

        @JsonValue
        String value() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Event added(Membership membership) {
        return of(membership, membership.role(), Change.ADDED);
    }

    static Event changed(Membership membership) {
        return of(membership, membership.role(), Change.CHANGED);
    }

    static Event removed(Membership membership) {
        return of(membership, null, Change.REMOVED);
    }

    /** Whoever led the tenant is erased: this member leads it now. */
    public static Event leads(UUID tenantId, UUID userId) {
        return of(new MembershipChanged(tenantId, userId, MemberRole.ADMIN, Change.CHANGED));
    }

    /** A member was erased. */
    public static Event gone(UUID tenantId, UUID userId) {
        return of(new MembershipChanged(tenantId, userId, null, Change.REMOVED));
    }

    private static Event of(Membership membership, MemberRole role, Change change) {
        return of(new MembershipChanged(membership.tenantId(), membership.userId(), role, change));
    }

    private static Event of(MembershipChanged fact) {
        return Event.of(TOPIC, fact.tenantId(), "MembershipChanged", fact);
    }
}
