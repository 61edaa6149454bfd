package dev.vitae.usage.ops.spending;

import io.quarkus.qute.TemplateInstance;

/** The template {@code AiCallsPage.html}. */
record AiCallsPage(AiCallsView view) implements TemplateInstance {}
