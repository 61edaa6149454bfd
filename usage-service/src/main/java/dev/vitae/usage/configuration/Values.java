package dev.vitae.usage.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.Function;

/** The settings' values at one moment. */
public final class Values {

    private final Function<Setting, JsonNode> values;

    Values(Function<Setting, JsonNode> values) {
        this.values = values;
    }

    public boolean isOn(Setting setting) {
        return values.apply(setting).booleanValue();
    }

    /** Micros; empty where there is no cap. */
    public Optional<Long> cap(Setting setting) {
        return Money.micros(values.apply(setting));
    }

    /** How often people of a role may do that in a {@code day} or {@code month}; empty where there is no limit. */
    public Optional<Integer> limit(Setting ofRole, String operation, String period) {
        return RoleLimits.limit(values.apply(ofRole), operation, period);
    }

    public String word(Setting setting) {
        return values.apply(setting).asText();
    }

    /** Empty where there is none. */
    public Optional<Integer> number(Setting setting) {
        return Optional.of(values.apply(setting)).filter(JsonNode::isNumber).map(JsonNode::intValue);
    }
}
