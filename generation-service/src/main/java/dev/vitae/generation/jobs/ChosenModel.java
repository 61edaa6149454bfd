package dev.vitae.generation.jobs;

import dev.vitae.generation.budgets.Calls;
import dev.vitae.generation.budgets.Provider;
import dev.vitae.generation.llm.LanguageModel;

/**
 * Whom a run asks.
 *
 * @param ifLocal why, where it turns out that rules have written
 */
public record ChosenModel(LanguageModel model, LocalReason ifLocal) {

    /** Who did the writing. @param name of the provider whose model wrote the last text */
    public Provider provider(String name, String model, Calls calls) {
        return Provider.of(name, model, ifLocal.text(), calls);
    }
}
