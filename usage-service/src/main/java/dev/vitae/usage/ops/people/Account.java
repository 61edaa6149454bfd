package dev.vitae.usage.ops.people;

import java.time.Instant;
import java.util.UUID;

/** Somebody's account, as identity-service shows it to operators. */
public record Account(UUID id, String email, String role, Instant createdAt) {}
