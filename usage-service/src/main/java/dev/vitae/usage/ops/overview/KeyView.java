package dev.vitae.usage.ops.overview;

import dev.vitae.usage.configuration.SettingView;

/**
 * What {@code PlatformKey.html} shows: the one switch that stops the platform's key.
 *
 * @param message what came of the last change; empty where there was none
 */
public record KeyView(SettingView setting, String message) {

    public boolean on() {
        return setting.value().booleanValue();
    }
}
