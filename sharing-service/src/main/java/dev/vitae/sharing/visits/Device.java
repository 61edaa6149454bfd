package dev.vitae.sharing.visits;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What somebody comes with, as far as its own word goes. */
public enum Device {
    PHONE,
    TABLET,
    DESKTOP,
    /** Nothing that a person holds is named: a program, or a browser that keeps it to itself. */
    OTHER,
    /** A program that says so. */
    BOT;

    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
