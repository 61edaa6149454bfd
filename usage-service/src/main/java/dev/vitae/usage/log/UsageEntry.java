package dev.vitae.usage.log;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/**
 * One use.
 *
 * @param operation {@code parse}, {@code generate} or {@code export}
 * @param providerType {@code platform}, {@code byok} or {@code local} (done here, no provider's model was asked)
 * @param subjectId the résumé, generated résumé or generation it was about
 * @param tokensUsed read and written by the model; absent where no provider's model was asked
 * @param costMicros millionths of {@code currency}; both absent where {@code tokensUsed} is
 * @param occurredAt by the clock of the service that did it, but never in the future
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
        Instant createdAt,
        Instant updatedAt) {}
