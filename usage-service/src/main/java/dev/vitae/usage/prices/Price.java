package dev.vitae.usage.prices;

/** What a model costs per million tokens, in millionths of the currency. */
public record Price(
        long inputMicrosPerMillion, long cachedInputMicrosPerMillion, long outputMicrosPerMillion, String currency) {

    private static final long MILLION = 1_000_000;

    /** What a call costs, in whole micros, rounded up; as {@code call_cost} of the database and generation-service reckon it. */
    public long cost(long inputTokens, long cachedInputTokens, long outputTokens) {
        long cached = Math.min(cachedInputTokens, inputTokens);
        long micros = (inputTokens - cached) * inputMicrosPerMillion
                + cached * cachedInputMicrosPerMillion
                + outputTokens * outputMicrosPerMillion;
        return Math.floorDiv(micros + MILLION - 1, MILLION);
    }

    /** The most that a call costs: nothing of it was kept by the provider. */
    public long worst(long maxInputTokens, long maxOutputTokens) {
        return cost(maxInputTokens, 0, maxOutputTokens);
    }
}
