package dev.vitae.usage.ops.failures;

import io.quarkus.qute.TemplateInstance;

/** The template {@code FailuresPage.html}. */
record FailuresPage(FailuresView view) implements TemplateInstance {}
