package dev.vitae.identity.tenants;

import dev.vitae.kit.session.StampedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;

/** That a person belongs to a tenant. */
@Entity
@Table(name = "memberships")
public class Membership extends StampedEntity {

    @Column(name = "tenant_id", updatable = false)
    private UUID tenantId;

    @Column(name = "user_id", updatable = false)
    private UUID userId;

    @Enumerated(EnumType.STRING)
    private MemberRole role;

    @Column(name = "invitation_id", updatable = false)
    private UUID invitationId;

    protected Membership() {}

    /** Who makes a tenant is its first admin. */
    static Membership founder(UUID tenantId, UUID userId) {
        return invited(tenantId, userId, MemberRole.ADMIN, null);
    }

    /** Everybody else came by an invitation. */
    public static Membership invited(UUID tenantId, UUID userId, MemberRole role, UUID invitationId) {
        Membership membership = new Membership();
        membership.tenantId = tenantId;
        membership.userId = userId;
        membership.role = role;
        membership.invitationId = invitationId;
        return membership;
    }

    void change(MemberRole other) {
        role = other;
    }

    public UUID tenantId() {
        return tenantId;
    }

    public UUID userId() {
        return userId;
    }

    public MemberRole role() {
        return role;
    }

    public boolean isAdmin() {
        return role == MemberRole.ADMIN;
    }

    /** Whether it was that invitation that the person came by. */
    public boolean cameBy(UUID invitation) {
        return invitation.equals(invitationId);
    }
}
