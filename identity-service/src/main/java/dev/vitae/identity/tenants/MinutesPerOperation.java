package dev.vitae.identity.tenants;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** The minutes of work that each operation saves, up to a day. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MinutesPerOperation(
        @Min(value = 0, message = RANGE) @Max(value = DAY, message = RANGE) Integer parse,
        @Min(value = 0, message = RANGE) @Max(value = DAY, message = RANGE) Integer generate,
        @Min(value = 0, message = RANGE) @Max(value = DAY, message = RANGE) Integer export) {

    static final MinutesPerOperation NONE = new MinutesPerOperation(null, null, null);

    private static final int DAY = 1440;
    private static final String RANGE = "0 to 1440 minutes.";
}
