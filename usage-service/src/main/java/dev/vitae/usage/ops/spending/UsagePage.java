package dev.vitae.usage.ops.spending;

import io.quarkus.qute.TemplateInstance;

/** The template {@code UsagePage.html}. */
record UsagePage(UsageView view) implements TemplateInstance {}
