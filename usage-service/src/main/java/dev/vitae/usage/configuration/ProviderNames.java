package dev.vitae.usage.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** Providers as settings write them. */
final class ProviderNames {

    private static final Set<String> OF_PLATFORM = Set.of("openai", "gemini_flash");
    private static final Set<String> ALL = Set.of("openai", "gemini_flash", "rule_based");

    private ProviderNames() {}

    static boolean isOfPlatform(JsonNode value) {
        return value.isTextual() && OF_PLATFORM.contains(value.asText());
    }

    static boolean areDistinct(JsonNode value) {
        Set<String> seen = new HashSet<>();
        for (JsonNode name : value) {
            if (!name.isTextual() || !ALL.contains(name.asText()) || !seen.add(name.asText())) {
                return false;
            }
        }
        return value.isArray();
    }
}
