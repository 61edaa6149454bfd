package dev.vitae.identity.sessions;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A session as its person sees it.
 *
 * @param userAgent as the client names itself; absent where it does not
 * @param tenantId the tenant it is signed in to, if any
 * @param current whether it is the one that asks
 * @param expiresAt when it ends unless it is used before
 */
@Schema(
        name = "SignInSessionView",
        requiredProperties = {"id", "kind", "current", "lastUsedAt", "expiresAt", "createdAt", "updatedAt"})
public record SessionView(
        UUID id,
        SessionKind kind,
        String userAgent,
        UUID tenantId,
        boolean current,
        Instant lastUsedAt,
        Instant expiresAt,
        Instant createdAt,
        Instant updatedAt) {}
