package dev.vitae.usage.prices;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The price of a model that holds now.
 *
 * @param version how often it was set
 * @param validFrom when this price was set
 */
@Schema(
        requiredProperties = {
            "provider",
            "model",
            "inputMicrosPerMillion",
            "cachedInputMicrosPerMillion",
            "outputMicrosPerMillion",
            "currency",
            "version",
            "validFrom",
            "createdAt",
            "updatedAt"
        })
public record ModelPrice(
        String provider,
        String model,
        long inputMicrosPerMillion,
        long cachedInputMicrosPerMillion,
        long outputMicrosPerMillion,
        String currency,
        int version,
        Instant validFrom,
        Instant createdAt,
        Instant updatedAt) {

    public Price price() {
        return new Price(inputMicrosPerMillion, cachedInputMicrosPerMillion, outputMicrosPerMillion, currency);
    }
}
