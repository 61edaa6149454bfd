package dev.vitae.usage.ops.settings;

import dev.vitae.usage.configuration.RoleLimits;
import dev.vitae.usage.configuration.SettingChange;
import dev.vitae.usage.configuration.SettingView;
import dev.vitae.usage.ops.Part;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * What {@code SettingPage.html} shows.
 *
 * @param refusal why it was not set; empty where nobody tried
 * @param next the address of older changes; empty where there are none
 */
public record SettingPageView(
        SettingView setting, List<SettingChange> history, Part<Map<UUID, String>> emails, String refusal, String next) {

    /** Which form it needs. */
    public String kind() {
        return setting.type().name().toLowerCase(Locale.ROOT);
    }

    public boolean isOn() {
        return setting.value().booleanValue();
    }

    public List<String> providers() {
        return List.of("openai", "gemini_flash");
    }

    public List<String> dayKinds() {
        return List.of("utc", "person");
    }

    public boolean takesNone() {
        return switch (setting.type()) {
            case AMOUNT_OR_NONE, LIMITS, MONTHS -> true;
            default -> false;
        };
    }

    /** The version that held before a change. */
    public int before(SettingChange change) {
        return change.version() - 1;
    }

    public String name(UUID person) {
        return Names.of(person, emails);
    }

    public List<String> operations() {
        return RoleLimits.OPERATIONS;
    }

    public List<String> periods() {
        return SettingForm.PERIODS;
    }
}
