package dev.vitae.usage.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What can be set for the whole platform; amounts are USD. A value that breaks its rule was never kept, so whoever reads one
 * can rely on it.
 */
public enum Setting {
    /** Whose model the platform's key is for. */
    PLATFORM_PROVIDER(
            "platform_provider",
            TextNode.valueOf("openai"),
            ProviderNames::isOfPlatform,
            "It is openai or gemini_flash."),
    /** Who is asked instead, in this order, while that provider is away. */
    PROVIDER_FALLBACK(
            "provider_fallback",
            JsonNodeFactory.instance.arrayNode(),
            ProviderNames::areDistinct,
            "It is a list of openai, gemini_flash and rule_based, each at most once."),
    PLATFORM_LLM_ENABLED("platform_llm_enabled"),
    BYOK_ENABLED("byok_enabled"),
    TAILORING_ENABLED("tailoring_enabled"),
    /** In a month, for the whole platform. */
    GLOBAL_BUDGET_CAP("global_budget_cap", IntNode.valueOf(100), Money::isCap, Money.CAP),
    /** In a day, for the whole platform. */
    GLOBAL_DAILY_BUDGET_CAP("global_daily_budget_cap", IntNode.valueOf(10), Money::isCapOrNone, Money.CAP_OR_NONE),
    /** In a month, for each person. */
    PERSON_BUDGET_CAP("person_budget_cap", IntNode.valueOf(10), Money::isCapOrNone, Money.CAP_OR_NONE),
    /** In a day, for each person. */
    PERSON_DAILY_BUDGET_CAP("person_daily_budget_cap", IntNode.valueOf(2), Money::isCapOrNone, Money.CAP_OR_NONE),
    /** Spent in this month: reckoned, not set. */
    GLOBAL_BUDGET_USED("global_budget_used", IntNode.valueOf(0), value -> false, "It is reckoned and cannot be set.");

    private final String key;
    private final JsonNode ifUnset;
    private final Predicate<JsonNode> valid;
    private final String rule;

    Setting(String key) {
        this(key, BooleanNode.TRUE, JsonNode::isBoolean, "It is true or false.");
    }

    Setting(String key, JsonNode ifUnset, Predicate<JsonNode> valid, String rule) {
        this.key = key;
        this.ifUnset = ifUnset;
        this.valid = valid;
        this.rule = rule;
    }

    public static Optional<Setting> of(String key) {
        return Arrays.stream(values())
                .filter(setting -> setting.key.equals(key))
                .findFirst();
    }

    /** As tables, events and addresses write it. */
    public String key() {
        return key;
    }

    /** What holds until somebody sets it. */
    public JsonNode ifUnset() {
        return ifUnset;
    }

    public boolean allows(JsonNode value) {
        return valid.test(value);
    }

    /** For people: what is allowed. */
    public String rule() {
        return rule;
    }

    public boolean isReckoned() {
        return this == GLOBAL_BUDGET_USED;
    }
}
