package dev.vitae.identity.tokens;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A key that signs access tokens, without the key itself.
 *
 * @param id what tokens name it by ({@code kid})
 * @param signsFrom when it begins to sign, or began
 * @param retiredAt when it was told to sign no more; absent before
 */
@Schema(requiredProperties = {"id", "signsFrom", "createdAt"})
public record SigningKeyView(String id, Instant signsFrom, Instant retiredAt, Instant createdAt) {}
