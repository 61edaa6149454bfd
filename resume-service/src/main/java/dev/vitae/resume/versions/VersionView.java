package dev.vitae.resume.versions;

import dev.vitae.document.ResumeContent;
import dev.vitae.resume.parsing.Warning;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A version as its person sees it; it never changes, so {@code updatedAt} is {@code createdAt}.
 *
 * @param restoredFrom number of the version that it repeats; absent for others
 * @param warnings those about this content
 */
public record VersionView(
        UUID resumeId,
        int versionNumber,
        Origin origin,
        Integer restoredFrom,
        ResumeContent content,
        List<Warning> warnings,
        Instant createdAt,
        Instant updatedAt) {

    static VersionView of(ResumeVersion version) {
        return new VersionView(
                version.resumeId(),
                version.versionNumber(),
                version.origin(),
                version.restoredFrom(),
                version.content(),
                version.warnings(),
                version.createdAt(),
                version.updatedAt());
    }
}
