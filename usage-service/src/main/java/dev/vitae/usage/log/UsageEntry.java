package dev.vitae.usage.log;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/**
 * One use.
 *
 * @param operation {@code parse}, {@code generate} or {@code export}
 * @param providerType {@code platform}, {@code byok} or {@code local} (no model was asked)
 * @param subjectId the résumé or generation it was about
 * @param tokensUsed absent where no model was asked
 * @param costMicros millionths of {@code currency}; absent where nothing was priced
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UsageEntry(
        UUID id,
        String operation,
        String providerType,
        UUID subjectId,
        Integer tokensUsed,
        Long costMicros,
        String currency,
        Instant occurredAt,
        Instant createdAt) {}
