package dev.vitae.usage.ops.people;

import io.quarkus.qute.TemplateInstance;

/** The template {@code PeoplePage.html}. */
record PeoplePage(PeopleView view) implements TemplateInstance {}
