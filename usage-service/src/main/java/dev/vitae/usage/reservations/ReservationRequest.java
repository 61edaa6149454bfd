package dev.vitae.usage.reservations;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * One call to a provider's model that is about to be made with the platform's key.
 *
 * @param subjectId the generation, or whatever it is made for
 * @param maxInputTokens no fewer than the provider will count
 * @param maxOutputTokens the provider is told to stop there
 * @param use null, or what the call is part of: the same request reserves that too, once however many calls name it
 */
public record ReservationRequest(
        @NotNull @Size(min = 1, max = 50) String provider,
        @NotNull @Size(min = 1, max = 100) String model,
        @NotNull
                @Pattern(
                        regexp = "tailor|repair|cover_letter|parse",
                        message = "is tailor, repair, cover_letter or parse")
                String purpose,
        @NotNull UUID subjectId,
        @NotNull @Min(0) @Max(MOST) Integer maxInputTokens,
        @NotNull @Min(0) @Max(MOST) Integer maxOutputTokens,
        @Valid Use use) {

    /** @param id of the use's own reservation, by which it is given back */
    public record Use(
            @NotNull UUID id,
            @NotNull @Pattern(regexp = "parse|generate|export", message = "is parse, generate or export")
                    String operation) {}

    private static final int MOST = 10_000_000;

    /** Without what it is part of. */
    ReservationRequest call() {
        return new ReservationRequest(provider, model, purpose, subjectId, maxInputTokens, maxOutputTokens, null);
    }
}
