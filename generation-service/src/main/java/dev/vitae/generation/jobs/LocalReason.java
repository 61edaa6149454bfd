package dev.vitae.generation.jobs;

import dev.vitae.generation.configuration.Switches;
import dev.vitae.generation.llm.LanguageModel;
import dev.vitae.generation.llm.ModelName;
import java.util.Locale;

/** Why rules write what a model could. */
public enum LocalReason {
    /** Operators have switched the platform's key off. */
    PLATFORM_LLM_OFF,
    /** The platform has no key. */
    NO_PLATFORM_MODEL,
    /** Nobody who was asked could be reached. */
    MODEL_AWAY;

    /** @param asked who is asked first */
    static LocalReason of(LanguageModel asked, Switches switched) {
        if (!asked.provider().equals(ModelName.RULE_BASED.word())) {
            return MODEL_AWAY;
        }
        return switched.platformModels() ? NO_PLATFORM_MODEL : PLATFORM_LLM_OFF;
    }

    /** As tables and the API write it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
