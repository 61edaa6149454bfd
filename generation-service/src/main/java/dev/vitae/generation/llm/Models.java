package dev.vitae.generation.llm;

/** Finds the model for a choice. */
public interface Models {

    /** Those who are there without any key: whatever is chosen, the rules do it. */
    static Models rulesAlone() {
        LanguageModel rules = new RuleBasedModel();
        return choice -> rules;
    }

    /** Whoever was chosen; the rule-based model where the platform has no key for the others. */
    LanguageModel chosen(Choice choice);
}
