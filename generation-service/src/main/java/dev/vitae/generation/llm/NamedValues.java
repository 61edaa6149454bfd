package dev.vitae.generation.llm;

import java.util.List;

/**
 * What a model says that a file states. Nobody has looked for it there yet.
 *
 * @param values in its order
 */
public record NamedValues(List<Named> values, String provider) {

    /** @param path one of those that were asked for */
    public record Named(String path, String value) {}
}
