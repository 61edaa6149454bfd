package dev.vitae.identity.signin;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A nonce that one sign-in may use until then. */
@Schema(requiredProperties = {"nonce", "expiresAt"})
public record NonceAnswer(String nonce, Instant expiresAt) {}
