package dev.vitae.identity.invitations;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitae.identity.tenants.MemberRole;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An invitation as the tenant's admins see it.
 *
 * @param token the secret; only in the answer that makes the invitation, never again
 * @param url where the invited person goes; only in the answer that makes the invitation
 * @param email absent for a link that anybody may use, and once it is accepted
 * @param invitedBy the admin who made it
 * @param mailed whether it could be sent; only in the answer that makes an invitation with an e-mail address
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"id", "role", "status", "invitedBy"})
public record InvitationView(
        UUID id,
        String token,
        URI url,
        String email,
        MemberRole role,
        InvitationStatus status,
        UUID invitedBy,
        Boolean mailed,
        Instant expiresAt,
        Instant createdAt,
        Instant updatedAt) {

    static InvitationView of(Invitation invitation) {
        return withSecret(invitation, null, null, null);
    }

    /** With the secret, which the caller sees this once. */
    static InvitationView withSecret(Invitation invitation, String token, URI url, Boolean mailed) {
        return new InvitationView(
                invitation.id(),
                token,
                url,
                invitation.email().orElse(null),
                invitation.role(),
                invitation.status(Instant.now()),
                invitation.userId(),
                mailed,
                invitation.expiresAt(),
                invitation.createdAt(),
                invitation.updatedAt());
    }
}
