package dev.vitae.identity.invitations;

import dev.vitae.identity.tenants.MemberRole;
import dev.vitae.identity.tokens.OpaqueToken;
import dev.vitae.kit.session.StampedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/** A link that lets one person into a tenant. The token that it holds is not here, only its hash. */
@Entity
@Table(name = "invitations")
public class Invitation extends StampedEntity {

    /** Of the tokens in links. */
    static final String MARK = "vi_";

    @Column(name = "tenant_id", updatable = false)
    private UUID tenantId;

    @Column(name = "user_id", updatable = false)
    private UUID userId;

    private String email;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private MemberRole role;

    @Column(name = "token_hash", updatable = false)
    private byte[] tokenHash;

    @Column(name = "expires_at", updatable = false)
    private Instant expiresAt;

    @Column(name = "accepted_at")
    private Instant acceptedAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected Invitation() {}

    /** An invitation that is open from now on. */
    static Invitation by(UUID inviter, UUID tenantId, NewInvitation wanted, OpaqueToken token, Instant now) {
        Invitation invitation = new Invitation();
        invitation.tenantId = tenantId;
        invitation.userId = inviter;
        invitation.email = wanted.email();
        invitation.role = MemberRole.of(wanted.role());
        invitation.tokenHash = HexFormat.of().parseHex(token.hash());
        invitation.expiresAt = now.plus(Duration.ofDays(wanted.expiresInDays()));
        return invitation;
    }

    /** Somebody has come: it is used, and whom it was for need not be remembered. */
    void accept(Instant now) {
        acceptedAt = now;
        email = null;
    }

    void revoke(Instant now) {
        revokedAt = now;
    }

    InvitationStatus status(Instant now) {
        if (acceptedAt != null) {
            return InvitationStatus.ACCEPTED;
        }
        if (revokedAt != null) {
            return InvitationStatus.REVOKED;
        }
        return expiresAt.isAfter(now) ? InvitationStatus.OPEN : InvitationStatus.EXPIRED;
    }

    UUID tenantId() {
        return tenantId;
    }

    UUID userId() {
        return userId;
    }

    Optional<String> email() {
        return Optional.ofNullable(email);
    }

    MemberRole role() {
        return role;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
