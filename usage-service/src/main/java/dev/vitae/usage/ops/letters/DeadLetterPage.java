package dev.vitae.usage.ops.letters;

import io.quarkus.qute.TemplateInstance;

/** The template {@code DeadLetterPage.html}. */
record DeadLetterPage(DeadLetterView view) implements TemplateInstance {}
