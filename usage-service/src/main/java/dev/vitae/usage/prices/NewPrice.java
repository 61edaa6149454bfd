package dev.vitae.usage.prices;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a model is to cost per million tokens, in millionths of a USD.
 *
 * @param cachedInputMicrosPerMillion of input that the provider had kept from an earlier call; without it as any input
 */
public record NewPrice(
        @NotNull @Min(0) @Max(MOST) Long inputMicrosPerMillion,
        @Min(0) @Max(MOST) Long cachedInputMicrosPerMillion,
        @NotNull @Min(0) @Max(MOST) Long outputMicrosPerMillion) {

    static final long MOST = 1_000_000_000;

    @Schema(hidden = true)
    @AssertTrue(message = "cached input costs no more than other input")
    boolean isCachedInputNoDearer() {
        return cachedInputMicrosPerMillion == null
                || inputMicrosPerMillion == null
                || cachedInputMicrosPerMillion <= inputMicrosPerMillion;
    }

    Price price() {
        return new Price(
                inputMicrosPerMillion,
                cachedInputMicrosPerMillion == null ? inputMicrosPerMillion : cachedInputMicrosPerMillion,
                outputMicrosPerMillion,
                "USD");
    }
}
