package dev.vitae.vacancy.postings;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How somebody would be employed: the values of schema.org, and two that postings tell apart besides. */
public enum EmploymentType {
    FULL_TIME,
    PART_TIME,
    PERMANENT,
    TEMPORARY,
    CONTRACTOR,
    INTERN,
    APPRENTICE,
    VOLUNTEER;

    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
