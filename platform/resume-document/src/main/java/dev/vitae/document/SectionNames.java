package dev.vitae.document;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a document calls its sections in one language. */
public final class SectionNames {

    /** The sections that have the same name in every résumé of a language. */
    public enum Kind {
        SUMMARY,
        EXPERIENCE,
        EDUCATION,
        SKILLS,
        CERTIFICATIONS,
        LANGUAGES,
        PROJECTS,
        VOLUNTEERING,
        AWARDS,
        PUBLICATIONS,
        INTERESTS,
        REFERENCES
    }

    private static final Map<String, List<String>> TABLE = WordTable.read("section-names.txt");

    private final String language;
    private final int column;

    private SectionNames(String language) {
        this.language = language;
        this.column = languages().indexOf(language);
    }

    /** ISO 639-1 codes of the languages that have names, English first. */
    public static List<String> languages() {
        return TABLE.get("LANGUAGE");
    }

    /** @throws IllegalArgumentException for a language that is none of {@link #languages} */
    public static SectionNames in(String language) {
        if (!languages().contains(language)) {
            throw new IllegalArgumentException("no names of sections in this language");
        }
        return new SectionNames(language);
    }

    /** The kind that a heading names in any of the languages, whatever its case. */
    public static Optional<Kind> kind(String heading) {
        return Arrays.stream(Kind.values())
                .filter(kind -> TABLE.get(kind.name()).stream().anyMatch(name -> name.equalsIgnoreCase(heading)))
                .findFirst();
    }

    public String language() {
        return language;
    }

    public String of(Kind kind) {
        return TABLE.get(kind.name()).get(column);
    }

    /** What stands before a project of an employment. */
    public String project() {
        return TABLE.get("PROJECT").get(column);
    }
}
