package dev.vitae.identity.profiles;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A language that a person speaks.
 *
 * @param level in their own words, as on a résumé ("native", "fluent"); a level of the Common European Framework (A1–C2) is
 *     kept in capitals
 */
public record SpokenLanguage(
        @NotNull(message = "Say which language.") @Size(min = 1, max = 100, message = "1 to 100 characters.") @Printable
                String language,
        @NotNull(message = "Say how well: A1 to C2, native, fluent …")
                @Size(min = 1, max = 50, message = "1 to 50 characters.")
                @Printable
                String level) {

    private static final Pattern CEFR = Pattern.compile("[a-c][12]", Pattern.CASE_INSENSITIVE);

    SpokenLanguage tidied() {
        String tidy = level.strip();
        return new SpokenLanguage(
                language.strip(), CEFR.matcher(tidy).matches() ? tidy.toUpperCase(Locale.ROOT) : tidy);
    }
}
