package dev.vitae.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.Optional;

/** A certificate, as named by who issued it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Certification(
        String name, String issuer, String date, DatePrecision datePrecision, @OtherMembers Map<String, Object> other) {

    public Certification {
        other = ResumeContent.other(other);
    }

    /** When it was issued; empty where that is not stated or not a date. */
    public Optional<MonthDate> issued() {
        return MonthDate.parse(date, datePrecision);
    }

    public Certification(String name, String issuer, String date) {
        this(name, issuer, date, null, Map.of());
    }
}
