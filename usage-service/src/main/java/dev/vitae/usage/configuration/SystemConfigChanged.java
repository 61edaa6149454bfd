package dev.vitae.usage.configuration;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.kit.outbox.Event;
import dev.vitae.kit.session.StampedEntity;
import java.util.Map;

/**
 * A setting was set. Of two about one key the greater version holds.
 *
 * @param value null where there is no cap any more
 */
public record SystemConfigChanged(String key, @JsonInclude JsonNode value, int configVersion) {

    private static final String TOPIC = "vitae.usage.system-config";

    static Event of(SettingView setting) {
        return new Event(
                StampedEntity.newId(),
                TOPIC,
                setting.key(),
                "SystemConfigChanged",
                new SystemConfigChanged(setting.key(), setting.value(), setting.version()),
                Map.of());
    }
}
