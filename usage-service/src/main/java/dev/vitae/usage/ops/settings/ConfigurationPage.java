package dev.vitae.usage.ops.settings;

import io.quarkus.qute.TemplateInstance;

/** The template {@code ConfigurationPage.html}. */
record ConfigurationPage(ConfigurationView view) implements TemplateInstance {}
