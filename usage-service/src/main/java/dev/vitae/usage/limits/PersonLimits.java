package dev.vitae.usage.limits;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a person may still do.
 *
 * @param timeZone whose days and months these are
 */
@Schema(requiredProperties = {"role", "timeZone", "items"})
public record PersonLimits(String role, String timeZone, List<One> items) {

    /**
     * @param period {@code day} or {@code month}
     * @param limit absent where there is none; so is {@code left}
     * @param used was done
     * @param reserved is being done
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "OperationLimit")
    public record One(
            String operation, String period, Integer limit, int used, int reserved, Integer left, Instant resetsAt) {}
}
