package dev.vitae.testkit;

import java.util.Locale;
import java.util.Map;

/**
 * Text sorts and folds alike on every machine: PostgreSQL's own C.UTF-8. Extensions that look at single characters
 * (pg_trgm) ask the operating system instead, so that its character classes must be UTF-8 too.
 */
final class ServerLocale {
    private ServerLocale() {}

    static Map<String, String> options() {
        return Map.of(
                "locale", "C",
                "lc-ctype", characterClasses(System.getProperty("os.name").toLowerCase(Locale.ROOT)),
                "locale-provider", "builtin",
                "builtin-locale", "C.UTF-8");
    }

    private static String characterClasses(String system) {
        if (system.contains("mac")) {
            return "UTF-8";
        }
        return system.contains("win") ? "C" : "C.UTF-8";
    }
}
