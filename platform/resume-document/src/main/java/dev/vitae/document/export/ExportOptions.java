package dev.vitae.document.export;

import dev.vitae.document.DateNames;
import dev.vitae.document.SectionNames;
import java.util.Locale;

/**
 * How a person wants the file. A PDF and a page of HTML are English on A4 whatever these say.
 *
 * @param language of headings and dates: one of {@link SectionNames#languages}; content is never translated
 * @param paper of the formats that have pages
 */
public record ExportOptions(String language, Paper paper) {

    /** English on A4. */
    public static final ExportOptions DEFAULT = new ExportOptions("en", Paper.A4);

    /** @throws IllegalArgumentException for a language that has no names */
    public ExportOptions {
        SectionNames.in(language);
    }

    SectionNames sections() {
        return SectionNames.in(language);
    }

    /** The language with a region, which other programs ask for: {@code de-DE}. */
    String locale() {
        return language + "-" + (language.equals("en") ? "US" : language.toUpperCase(Locale.ROOT));
    }

    DateNames dates() {
        return DateNames.in(language);
    }
}
