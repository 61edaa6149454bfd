package dev.vitae.generation.changes;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which changes stay: exactly one of the two.
 *
 * @param accept ids of those that stay; all others are taken back
 * @param reject ids of those that are taken back; all others stay
 */
public record DecisionsBody(
        @Size(max = MOST, message = "Name at most 2,000 changes.")
                List<@NotNull(message = "Name the change's id.") String> accept,
        @Size(max = MOST, message = "Name at most 2,000 changes.")
                List<@NotNull(message = "Name the change's id.") String> reject) {

    static final int MOST = 2_000;

    @Schema(hidden = true)
    @AssertTrue(message = "Send accept or reject, one of them.")
    boolean isOneOfTheTwo() {
        return (accept == null) != (reject == null);
    }
}
