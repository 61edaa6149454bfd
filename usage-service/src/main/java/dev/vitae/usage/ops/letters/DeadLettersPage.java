package dev.vitae.usage.ops.letters;

import io.quarkus.qute.TemplateInstance;

/** The template {@code DeadLettersPage.html}. */
record DeadLettersPage(DeadLettersView view) implements TemplateInstance {}
