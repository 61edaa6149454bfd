package dev.vitae.generation.tailoring;

import dev.vitae.generation.llm.Models;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Who can be asked. */
class ModelsProducer {

    @Produces
    @Singleton
    Models models() {
        return Models.rulesAlone();
    }
}
