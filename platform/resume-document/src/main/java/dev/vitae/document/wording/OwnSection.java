package dev.vitae.document.wording;

import dev.vitae.document.template.HeadingLanguage;
import dev.vitae.document.template.Keyed;
import java.util.Arrays;
import java.util.Optional;

/** Sections that the content has no member for, but other formats have. */
public enum OwnSection implements Keyed {
    PROJECTS,
    VOLUNTEERING,
    AWARDS,
    PUBLICATIONS,
    REFERENCES;

    /** The one that a heading names in any of the languages, whatever its case. */
    public static Optional<OwnSection> named(String heading) {
        return Arrays.stream(values())
                .filter(section -> Arrays.stream(HeadingLanguage.values())
                        .anyMatch(
                                language -> Words.in(language).heading(section).equalsIgnoreCase(heading)))
                .findFirst();
    }
}
