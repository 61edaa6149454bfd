package dev.vitae.generation.llm;

import java.util.List;

/**
 * Whom to ask for one piece of work.
 *
 * @param fallback whom to ask instead, in this order, while those before cannot be reached
 * @param tuning how the provider is asked; nobody else is asked so
 * @param ownKey whether the person's key is used; then nobody else is asked, whatever happens
 */
public record Choice(ModelName provider, List<ModelName> fallback, Tuning tuning, boolean ownKey) {

    public Choice {
        fallback = ownKey ? List.of() : List.copyOf(fallback);
    }

    /** The platform's own. */
    public static Choice platform(ModelName provider, List<ModelName> fallback) {
        return new Choice(provider, fallback, Tuning.NONE, false);
    }

    /** A person's key to this provider. */
    public static Choice ownKey(ModelName provider) {
        return new Choice(provider, List.of(), Tuning.NONE, true);
    }

    /** That provider alone, asked like this. */
    public Choice tuned(Tuning how) {
        return new Choice(provider, List.of(), how, ownKey);
    }
}
