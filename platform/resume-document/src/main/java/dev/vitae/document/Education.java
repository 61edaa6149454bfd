package dev.vitae.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;

/**
 * One degree or course of study; dates as in {@link Experience}.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Education(
        String institution,
        String degree,
        String field,
        String startDate,
        DatePrecision startDatePrecision,
        String endDate,
        DatePrecision endDatePrecision,
        @OtherMembers Map<String, Object> other) {

    public Education {
        other = ResumeContent.other(other);
    }

    /** An education of which month and year are stated. */
    public Education(String institution, String degree, String field, String startDate, String endDate) {
        this(institution, degree, field, startDate, null, endDate, null, Map.of());
    }

    /** When it was. */
    public Period period() {
        return Period.of(startDate, startDatePrecision, endDate, endDatePrecision);
    }
}
