package dev.vitae.identity.tenants;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A member as their fellows see them. @param version what If-Match is about */
@Schema(requiredProperties = {"userId", "email", "role", "version", "createdAt", "updatedAt"})
public record MemberView(
        UUID userId, String email, MemberRole role, int version, Instant createdAt, Instant updatedAt) {}
