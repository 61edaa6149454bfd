package dev.vitae.sharing.gateway;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;

/** The template {@code PasscodePage.html}: asks for a passcode, once more where it was wrong. */
record PasscodePage(boolean wrong, RawString style, RawString additions) implements TemplateInstance {}
