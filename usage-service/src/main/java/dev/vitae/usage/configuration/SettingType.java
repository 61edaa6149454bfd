package dev.vitae.usage.configuration;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.function.Predicate;

/** What kind of value a setting has: what it may be, and what people are told about it. */
public enum SettingType {
    @JsonProperty("switch")
    SWITCH("It is true or false.", JsonNode::isBoolean),
    @JsonProperty("provider")
    PROVIDER("It is openai or gemini_flash.", ProviderNames::isOfPlatform),
    @JsonProperty("providers")
    PROVIDERS("It is a list of openai, gemini_flash and rule_based, each at most once.", ProviderNames::areDistinct),
    @JsonProperty("amount")
    AMOUNT(Money.CAP, Money::isCap),
    @JsonProperty("amount_or_none")
    AMOUNT_OR_NONE(Money.CAP_OR_NONE, Money::isCapOrNone),
    @JsonProperty("limits")
    LIMITS(RoleLimits.RULE, RoleLimits::areValid),
    /** Whose days limits go by. */
    @JsonProperty("day")
    DAY(
            "It is utc or person.",
            value -> value.isTextual() && Set.of("utc", "person").contains(value.asText())),
    @JsonProperty("months")
    MONTHS(
            "It is a whole number of months from 3 to 120, or null for ever.",
            value -> value.isNull()
                    || (value.isIntegralNumber()
                            && value.canConvertToInt()
                            && value.intValue() >= 3
                            && value.intValue() <= 120)),
    @JsonProperty("reckoned")
    RECKONED("It is reckoned and cannot be set.", value -> false);

    private final String rule;
    private final Predicate<JsonNode> valid;

    SettingType(String rule, Predicate<JsonNode> valid) {
        this.rule = rule;
        this.valid = valid;
    }

    /** For people: what is allowed. */
    String rule() {
        return rule;
    }

    boolean allows(JsonNode value) {
        return valid.test(value);
    }
}
