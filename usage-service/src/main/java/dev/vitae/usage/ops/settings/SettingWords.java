package dev.vitae.usage.ops.settings;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.usage.configuration.RoleLimits;
import io.quarkus.qute.TemplateExtension;
import java.util.Map;
import java.util.StringJoiner;

/** What settings are called on the pages, and how their values read; {@code setting:} in templates. */
@TemplateExtension(namespace = "setting")
public final class SettingWords {

    private static final Map<String, String> MEANINGS = Map.ofEntries(
            Map.entry("platform_provider", "Whose model the platform's key is for"),
            Map.entry("provider_fallback", "Who is asked instead while that provider is away, in this order"),
            Map.entry("platform_llm_enabled", "Whether the platform's key is used"),
            Map.entry("byok_enabled", "Whether people may bring keys of their own"),
            Map.entry("tailoring_enabled", "Whether résumés are tailored at all"),
            Map.entry("global_budget_cap", "USD that the platform spends in a month at most"),
            Map.entry("global_daily_budget_cap", "USD that the platform spends in a day at most"),
            Map.entry("person_budget_cap", "USD for one person in a month"),
            Map.entry("person_daily_budget_cap", "USD for one person in a day"),
            Map.entry("limits_public", "How often people of the role public may do what is counted"),
            Map.entry("limits_friend", "How often people of the role friend may do what is counted"),
            Map.entry("limits_super_admin", "How often a super_admin may do what is counted"),
            Map.entry("limits_day", "Whose days and months limits go by"),
            Map.entry("usage_logs_kept", "Months for which uses are kept one by one"),
            Map.entry("ai_events_kept", "Months for which calls to models are kept one by one"),
            Map.entry("global_budget_used", "USD spent in this month"));

    private SettingWords() {}

    /** Empty for one that nothing is said of yet. */
    public static String meaning(String key) {
        return MEANINGS.getOrDefault(key, "");
    }

    public static String shown(JsonNode value) {
        if (value.isNull()) {
            return "none";
        }
        if (value.isBoolean()) {
            return value.booleanValue() ? "on" : "off";
        }
        if (value.isArray()) {
            StringJoiner all = new StringJoiner(", ");
            value.forEach(one -> all.add(one.asText()));
            return value.isEmpty() ? "nobody" : all.toString();
        }
        return value.isObject() ? limits(value) : value.asText();
    }

    /** As a form takes it back: nothing for none. */
    public static String typed(JsonNode value) {
        return value.isNull() ? "" : value.isArray() ? (value.isEmpty() ? "" : shown(value)) : value.asText();
    }

    /** Of a setting of limits. */
    public static String limit(JsonNode value, String operation, String period) {
        return typed(value.path(operation).path(period));
    }

    private static String limits(JsonNode value) {
        StringJoiner all = new StringJoiner("; ");
        all.setEmptyValue("no limits");
        for (String operation : RoleLimits.OPERATIONS) {
            StringJoiner one = new StringJoiner(", ", operation + " ", "");
            one.setEmptyValue("");
            for (String period : SettingForm.PERIODS) {
                JsonNode limit = value.path(operation).path(period);
                if (!limit.isNull()) {
                    one.add(limit.asText() + " a " + period);
                }
            }
            if (one.length() > 0) {
                all.add(one.toString());
            }
        }
        return all.toString();
    }
}
