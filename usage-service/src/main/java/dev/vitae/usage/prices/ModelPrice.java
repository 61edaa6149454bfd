package dev.vitae.usage.prices;

import java.time.Instant;

/**
 * The price of a model that holds now.
 *
 * @param version how often it was set
 * @param validFrom when this price was set
 */
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
