package dev.vitae.identity.signin;

import java.time.Instant;

/** A nonce that one sign-in may use until then. */
public record NonceAnswer(String nonce, Instant expiresAt) {}
