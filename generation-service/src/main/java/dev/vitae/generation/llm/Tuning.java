package dev.vitae.generation.llm;

import java.util.Optional;

/**
 * How a provider is asked for one piece of work, where that is not left to the platform.
 *
 * @param model which of its models
 * @param temperature 0 to 2
 * @param maxOutputTokens of one answer; more than the platform's limit is never asked for
 */
public record Tuning(Optional<String> model, Optional<Double> temperature, Optional<Integer> maxOutputTokens) {

    /** All is left to the platform. */
    public static final Tuning NONE = new Tuning(Optional.empty(), Optional.empty(), Optional.empty());
}
