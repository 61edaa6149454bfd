package dev.vitae.generation;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.Contracts;
import dev.vitae.testkit.Events;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** What operators switch, as usage-service tells it. */
final class Switched {

    private static final Map<String, String> DEFAULTS = Map.of(
            "platform_provider", "\"openai\"",
            "provider_fallback", "[]",
            "platform_llm_enabled", "true",
            "byok_enabled", "true",
            "tailoring_enabled", "true");
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final AtomicInteger LAST = new AtomicInteger();

    private Switched() {}

    /** Goes up through all tests, those of other classes too: of two values the one of the greater version holds. */
    static int version() {
        int now = (int) (Duration.between(FIRST, Instant.now()).toMillis() / 100);
        return LAST.updateAndGet(before -> Math.max(before + 1, now));
    }

    /** @param value as JSON */
    static void to(String key, String value) {
        int version = version();
        ObjectNode payload = (ObjectNode) JsonNodes.read(Contracts.sample("usage", "SystemConfigChanged"));
        payload.put("key", key).put("configVersion", version).set("value", JsonNodes.read(value));
        try (Events events = Events.connect()) {
            events.publish(
                    "vitae.usage.system-config",
                    CloudEvent.of(key, "SystemConfigChanged", "/usage-service", payload.toString()));
        }
        await().until(() -> AppRole.of("generation")
                        .read(
                                Map.of("vitae.actor", "consumer"),
                                "select key from switches where key = '" + key + "' and config_version = " + version)
                        .size()
                == 1);
    }

    static void off(String key) {
        to(key, "false");
    }

    static void allBack() {
        DEFAULTS.forEach(Switched::to);
    }
}
