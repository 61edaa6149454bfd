package dev.vitae.resume.resumes;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.vitae.document.ResumeContent;
import dev.vitae.resume.parsing.SourceFileType;
import dev.vitae.resume.parsing.Warning;
import dev.vitae.resume.parsing.provenance.Origins;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A résumé as its person sees it.
 *
 * @param fileSize of the original, in bytes
 * @param warnings what the reader of the file was unsure about
 * @param origins where in the file each value of the content stands, by JSON pointer
 * @param version rises with every change; the ETag says the same
 */
public record ResumeView(
        UUID id,
        int version,
        String title,
        ResumeContent content,
        String sourceFileName,
        SourceFileType sourceFileType,
        int fileSize,
        @JsonProperty("isDefault") boolean isDefault,
        List<Warning> warnings,
        Origins origins,
        Instant createdAt,
        Instant updatedAt) {

    static ResumeView of(Resume resume) {
        return new ResumeView(
                resume.id(),
                resume.version(),
                resume.title(),
                resume.content(),
                resume.sourceFileName(),
                resume.sourceFileType(),
                resume.fileSize(),
                resume.isDefault(),
                resume.warnings(),
                resume.origins(),
                resume.createdAt(),
                resume.updatedAt());
    }
}
