package dev.vitae.identity.llmkeys;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;

/**
 * That a person has a key of a provider.
 *
 * @param version what its entity tag is made of
 * @param keyHint the key's last four characters; no more of it is ever here
 */
public record LlmKey(
        @JsonIgnore int version, Provider provider, String keyHint, Instant createdAt, Instant updatedAt) {}
