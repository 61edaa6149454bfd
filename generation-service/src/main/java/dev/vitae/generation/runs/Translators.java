package dev.vitae.generation.runs;

import dev.vitae.generation.configuration.Switches;
import dev.vitae.generation.llm.ModelName;
import dev.vitae.generation.llm.Models;
import jakarta.enterprise.context.ApplicationScoped;

/** Who can write in another language than that of the source: a provider's model, never the rules. */
@ApplicationScoped
class Translators {

    /** Code of what fails where there is nobody. */
    static final String NONE = "model_needed";

    private final Models models;

    Translators(Models models) {
        this.models = models;
    }

    boolean areThere(Switches switched, boolean ownKey) {
        return ownKey || !models.chosen(switched.platform()).provider().equals(ModelName.RULE_BASED.word());
    }
}
