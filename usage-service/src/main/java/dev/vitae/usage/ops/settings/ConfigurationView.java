package dev.vitae.usage.ops.settings;

import dev.vitae.usage.configuration.SettingView;
import dev.vitae.usage.ops.Part;
import dev.vitae.usage.prices.ModelPrice;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What {@code ConfigurationPage.html} shows. @param emails of who changed something */
public record ConfigurationView(List<SettingView> settings, List<ModelPrice> prices, Part<Map<UUID, String>> emails) {

    /** Who that is, as far as it can be told. */
    public String name(UUID person) {
        return Names.of(person, emails);
    }
}
