package dev.vitae.usage.ops.people;

import io.quarkus.qute.TemplateInstance;

/** The template {@code ErasuresPage.html}. */
record ErasuresPage(ErasuresView view) implements TemplateInstance {}
