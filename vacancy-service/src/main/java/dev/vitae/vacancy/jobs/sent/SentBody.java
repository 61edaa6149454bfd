package dev.vitae.vacancy.jobs.sent;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;

/**
 * What was sent with an application.
 *
 * @param kind {@code generated_resume}, {@code resume} or {@code share}
 * @param version the number of the version, of a share that of what it shows; absent: the current one
 */
public record SentBody(
        @NotNull(message = KINDS) @Pattern(regexp = SentKind.WORDS, message = KINDS) String kind,
        @NotNull(message = "Name the id of what was sent.") UUID id,
        @Min(value = 0, message = "The number of a version.") Long version) {

    private static final String KINDS = "One of generated_resume, resume and share.";
}
