package dev.vitae.usage.ops.overview;

import io.quarkus.qute.TemplateInstance;

/** The template {@code PlatformKey.html}. */
record PlatformKey(KeyView view) implements TemplateInstance {}
