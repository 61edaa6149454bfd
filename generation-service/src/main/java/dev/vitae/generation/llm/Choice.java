package dev.vitae.generation.llm;

import java.util.List;

/**
 * Whom to ask for one piece of work.
 *
 * @param fallback whom to ask instead, in this order, while those before cannot be reached
 * @param ownKey whether the person's key is used; then nobody else is asked, whatever happens
 */
public record Choice(ModelName provider, List<ModelName> fallback, boolean ownKey) {

    public Choice {
        fallback = ownKey ? List.of() : List.copyOf(fallback);
    }

    /** The platform's own. */
    public static Choice platform(ModelName provider, List<ModelName> fallback) {
        return new Choice(provider, fallback, false);
    }

    /** A person's key to this provider. */
    public static Choice ownKey(ModelName provider) {
        return new Choice(provider, List.of(), true);
    }
}
