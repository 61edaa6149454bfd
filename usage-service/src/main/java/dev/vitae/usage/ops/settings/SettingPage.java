package dev.vitae.usage.ops.settings;

import io.quarkus.qute.TemplateInstance;

/** The template {@code SettingPage.html}. */
record SettingPage(SettingPageView view) implements TemplateInstance {}
