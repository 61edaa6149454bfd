package dev.vitae.sharing.gateway;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;

/** The template {@code MessagePage.html}: a page that says one thing. */
record MessagePage(String title, String text, RawString style, RawString additions) implements TemplateInstance {}
