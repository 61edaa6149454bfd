package dev.vitae.usage.ops.generations;

import io.quarkus.qute.TemplateInstance;

/** The template {@code GenerationPage.html}. */
record GenerationPage(GenerationView view) implements TemplateInstance {}
