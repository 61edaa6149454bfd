package dev.vitae.sharing.shares;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitae.kit.problem.FieldError;
import dev.vitae.kit.problem.Problem;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/**
 * What the owner of a share may change about it as long as it is in force.
 *
 * @param label for the owner's eyes
 * @param expiresAt when the link stops opening, within ten years
 * @param maxAccesses how many visits it takes; one lasts half an hour in the browser that began it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ShareOptions(@Size(max = 200) String label, @Future Instant expiresAt, @Min(1) Integer maxAccesses) {

    private static final int LONGEST_YEARS = 10;

    public ShareOptions {
        label = label == null || label.isBlank() ? null : label.strip();
    }

    static ShareOptions of(Share share) {
        return new ShareOptions(
                share.label().orElse(null),
                share.expiresAt().orElse(null),
                share.maxAccesses().orElse(null));
    }

    /** Fails with 422 for what no annotation can refuse. */
    ShareOptions checked() {
        OffsetDateTime latest = OffsetDateTime.now(ZoneOffset.UTC).plusYears(LONGEST_YEARS);
        if (expiresAt != null && expiresAt.isAfter(latest.toInstant())) {
            throw invalid("/expiresAt", "too_late", "A link stays open for ten years at most.");
        }
        return this;
    }

    /** Fails with 422 where that many visits have been already, and more. */
    void checkAgainst(long accessCount) {
        if (maxAccesses != null && maxAccesses < accessCount) {
            throw invalid(
                    "/maxAccesses",
                    "below_access_count",
                    "There have been " + accessCount + " visits already. Allow as many or more, or revoke the share.");
        }
    }

    static Problem invalid(String pointer, String code, String message) {
        return Problem.invalid(List.of(new FieldError(pointer, code, message)));
    }
}
