package dev.vitae.usage.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Arrays;
import java.util.Optional;

/**
 * What can be set for the whole platform; amounts are USD. A value that breaks its rule was never kept, so whoever reads one
 * can rely on it.
 */
public enum Setting {
    /** Whose model the platform's key is for. */
    PLATFORM_PROVIDER("platform_provider", SettingType.PROVIDER, TextNode.valueOf("openai")),
    /** Who is asked instead, in this order, while that provider is away. */
    PROVIDER_FALLBACK("provider_fallback", SettingType.PROVIDERS, JsonNodeFactory.instance.arrayNode()),
    PLATFORM_LLM_ENABLED("platform_llm_enabled", SettingType.SWITCH, BooleanNode.TRUE),
    BYOK_ENABLED("byok_enabled", SettingType.SWITCH, BooleanNode.TRUE),
    TAILORING_ENABLED("tailoring_enabled", SettingType.SWITCH, BooleanNode.TRUE),
    /** In a month, for the whole platform. */
    GLOBAL_BUDGET_CAP("global_budget_cap", SettingType.AMOUNT, IntNode.valueOf(100)),
    /** In a day, for the whole platform. */
    GLOBAL_DAILY_BUDGET_CAP("global_daily_budget_cap", SettingType.AMOUNT_OR_NONE, IntNode.valueOf(10)),
    /** In a month, for each person. */
    PERSON_BUDGET_CAP("person_budget_cap", SettingType.AMOUNT_OR_NONE, IntNode.valueOf(10)),
    /** In a day, for each person. */
    PERSON_DAILY_BUDGET_CAP("person_daily_budget_cap", SettingType.AMOUNT_OR_NONE, IntNode.valueOf(2)),
    /** Of parse, generate and export, each in a day and a month. */
    LIMITS_PUBLIC("limits_public", SettingType.LIMITS, RoleLimits.of(100, 1_000, 20, 200, 100, 1_000)),
    LIMITS_FRIEND("limits_friend", SettingType.LIMITS, RoleLimits.of(500, 5_000, 100, 1_000, 500, 5_000)),
    LIMITS_SUPER_ADMIN("limits_super_admin", SettingType.LIMITS, RoleLimits.of(null, null, null, null, null, null)),
    /** Whether the days and months of limits are those of UTC or of the person's time zone. */
    LIMITS_DAY("limits_day", SettingType.DAY, TextNode.valueOf("utc")),
    /** Months, beside the one that is now, for which uses are kept one by one. */
    USAGE_LOGS_KEPT("usage_logs_kept", SettingType.MONTHS, IntNode.valueOf(24)),
    /** The same of calls to models. */
    AI_EVENTS_KEPT("ai_events_kept", SettingType.MONTHS, IntNode.valueOf(13)),
    /** Spent in this month: reckoned, not set. */
    GLOBAL_BUDGET_USED("global_budget_used", SettingType.RECKONED, IntNode.valueOf(0));

    private final String key;
    private final SettingType type;
    private final JsonNode ifUnset;

    Setting(String key, SettingType type, JsonNode ifUnset) {
        this.key = key;
        this.type = type;
        this.ifUnset = ifUnset;
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

    public SettingType type() {
        return type;
    }

    /** What holds until somebody sets it. */
    public JsonNode ifUnset() {
        return ifUnset;
    }

    public boolean allows(JsonNode value) {
        return type.allows(value);
    }

    /** For people: what is allowed. */
    public String rule() {
        return type.rule();
    }

    public boolean isReckoned() {
        return type == SettingType.RECKONED;
    }
}
