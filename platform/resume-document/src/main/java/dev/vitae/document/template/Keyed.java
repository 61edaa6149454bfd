package dev.vitae.document.template;

import java.util.Locale;

/** A value as JSON writes it. */
public interface Keyed {

    String name();

    default String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
