package dev.vitae.generation.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.generation.llm.Choice;
import dev.vitae.generation.llm.ModelName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the platform's operators have switched, as usage-service tells it; what was never told has its default.
 *
 * @param tailoring whether generations are taken at all
 * @param platformModels whether the platform's own keys are used; otherwise the rule-based model writes
 * @param ownKeys whether people may bring keys of their own
 * @param provider whom the platform asks
 * @param fallback whom it asks instead, in this order, while that one cannot be reached
 */
public record Switches(
        boolean tailoring, boolean platformModels, boolean ownKeys, ModelName provider, List<ModelName> fallback) {

    static Switches of(Map<String, JsonNode> values) {
        return new Switches(
                flag(values, "tailoring_enabled"),
                flag(values, "platform_llm_enabled"),
                flag(values, "byok_enabled"),
                names(values.get("platform_provider")).stream().findFirst().orElse(ModelName.OPENAI),
                names(values.get("provider_fallback")));
    }

    /** Whom to ask with the platform's keys. */
    public Choice platform() {
        return platformModels ? Choice.platform(provider, fallback) : Choice.platform(ModelName.RULE_BASED, List.of());
    }

    /** As {@link #platform}, of one that is named; nobody is asked instead. */
    public Choice platform(ModelName named) {
        return Choice.platform(platformModels ? named : ModelName.RULE_BASED, List.of());
    }

    private static boolean flag(Map<String, JsonNode> values, String key) {
        return Optional.ofNullable(values.get(key))
                .map(value -> value.asBoolean(true))
                .orElse(true);
    }

    /** One name or several; what names nobody is passed over. */
    private static List<ModelName> names(JsonNode value) {
        List<ModelName> names = new ArrayList<>();
        if (value != null && value.isArray()) {
            value.forEach(name -> ModelName.of(name.asText()).ifPresent(names::add));
        } else if (value != null) {
            ModelName.of(value.asText()).ifPresent(names::add);
        }
        return names;
    }
}
