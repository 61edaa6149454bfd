package dev.vitae.usage.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Optional;

/** What a setting is to be; {@code null} is a value, no member is none. */
public record NewValue(JsonNode value) {

    static JsonNode of(NewValue body) {
        return Optional.ofNullable(body).map(NewValue::value).orElseGet(MissingNode::getInstance);
    }
}
