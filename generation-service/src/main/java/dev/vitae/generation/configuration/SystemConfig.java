package dev.vitae.generation.configuration;

import com.fasterxml.jackson.databind.JsonNode;

/** What is read here of usage-service's SystemConfigChanged, and of its list. */
public record SystemConfig(String key, JsonNode value, int configVersion) {}
