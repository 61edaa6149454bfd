package dev.vitae.usage.ops.generations;

import io.quarkus.qute.TemplateInstance;

/** The template {@code GenerationsPage.html}. */
record GenerationsPage(GenerationsView view) implements TemplateInstance {}
