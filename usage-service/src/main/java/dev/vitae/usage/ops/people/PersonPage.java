package dev.vitae.usage.ops.people;

import io.quarkus.qute.TemplateInstance;

/** The template {@code PersonPage.html}. */
record PersonPage(PersonView view) implements TemplateInstance {}
