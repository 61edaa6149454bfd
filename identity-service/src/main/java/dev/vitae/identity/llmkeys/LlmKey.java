package dev.vitae.identity.llmkeys;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That a person has a key of a provider.
 *
 * @param version what its entity tag is made of
 * @param keyHint the key's last four characters; no more of it is ever here
 */
@Schema(requiredProperties = {"provider", "keyHint", "createdAt", "updatedAt"})
public record LlmKey(
        @JsonIgnore int version, Provider provider, String keyHint, Instant createdAt, Instant updatedAt) {}
