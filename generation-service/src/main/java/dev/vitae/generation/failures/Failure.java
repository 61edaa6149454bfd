package dev.vitae.generation.failures;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that failed, as operators see it: nothing of what it says, and not whose it is.
 *
 * @param kind {@code generation}, {@code cover_letter}, {@code answer} (of the wizard's assistant) or {@code run} (of a resource)
 * @param step what the step of a run was to do
 * @param ownKeyProvider whose key the person brought; absent where the platform's was to be used
 * @param provider whose model was asked last, as {@code model}; absent where none was
 * @param tries how often it was begun anew; absent where that is not counted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "GenerationFailure",
        requiredProperties = {"kind", "id", "failureCode", "createdAt", "failedAt"})
public record Failure(
        String kind,
        UUID id,
        String step,
        String failureCode,
        String ownKeyProvider,
        String provider,
        String model,
        Integer tries,
        Instant createdAt,
        Instant failedAt) {}
