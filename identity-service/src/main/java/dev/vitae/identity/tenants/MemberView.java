package dev.vitae.identity.tenants;

import java.time.Instant;
import java.util.UUID;

/** A member as their fellows see them. @param version what If-Match is about */
public record MemberView(
        UUID userId, String email, MemberRole role, int version, Instant createdAt, Instant updatedAt) {}
