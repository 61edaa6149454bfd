package dev.vitae.generation.versions;

import dev.vitae.document.ContentJson;
import dev.vitae.document.ResumeContent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.UUID;

/** A version as its person sees it; all but the title is immutable, so {@code updatedAt} is {@code createdAt}. */
public record VersionView(
        UUID generatedResumeId,
        int versionNumber,
        String title,
        ResumeContent content,
        Author author,
        String note,
        Instant createdAt,
        Instant updatedAt) {

    private static final ContentJson CONTENTS = new ContentJson();

    static VersionView of(GeneratedResume resume, GeneratedResumeVersion version) {
        return new VersionView(
                resume.id(),
                version.versionNumber(),
                resume.title(),
                content(version),
                version.author(),
                version.note(),
                version.createdAt(),
                version.updatedAt());
    }

    private static ResumeContent content(GeneratedResumeVersion version) {
        try {
            return CONTENTS.read(version.content());
        } catch (IOException e) {
            throw new UncheckedIOException("stored content", e);
        }
    }
}
