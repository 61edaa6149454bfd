package dev.vitae.generation.runs;

import dev.vitae.generation.configuration.Switches;
import dev.vitae.generation.llm.ModelName;
import dev.vitae.generation.llm.Models;
import jakarta.enterprise.context.ApplicationScoped;

/** Which models there are beside the rules: who translates, and who does what an agent is configured for. */
@ApplicationScoped
class ModelsThere {

    /** Code of what fails where there is nobody. */
    static final String NONE = "model_needed";

    private final Models known;

    ModelsThere(Models models) {
        this.known = models;
    }

    /** Whether that provider can be asked with the platform's key. */
    boolean isThere(Switches switched, String provider) {
        return ModelName.of(provider)
                .map(name -> known.chosen(switched.platform(name)).provider().equals(provider))
                .orElse(false);
    }

    /** Whether somebody writes in another language than that of the source. */
    boolean areThere(Switches switched, boolean ownKey) {
        return ownKey || !known.chosen(switched.platform()).provider().equals(ModelName.RULE_BASED.word());
    }
}
