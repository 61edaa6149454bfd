package dev.vitae.usage.ops.services;

import io.quarkus.qute.TemplateInstance;

/** The template {@code ServicesPage.html}. */
record ServicesPage(ServicesView view) implements TemplateInstance {}
