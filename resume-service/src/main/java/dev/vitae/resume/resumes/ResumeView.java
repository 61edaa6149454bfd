package dev.vitae.resume.resumes;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.vitae.document.ResumeContent;
import dev.vitae.resume.parsing.ParsedResume;
import dev.vitae.resume.parsing.SourceFileType;
import dev.vitae.resume.parsing.Warning;
import dev.vitae.resume.parsing.provenance.Origins;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A résumé as its person sees it.
 *
 * @param id absent, as are {@code version}, {@code currentVersion}, {@code fileUrl} and the times, from what is not kept
 * @param version rises with every change; the ETag says the same
 * @param currentVersion number of the version that the content is
 * @param fileSize of the original, in bytes
 * @param warnings what the reader of the file was unsure about, in what has not been changed since
 * @param origins where in the file each value of the content stands, by JSON pointer
 */
@Schema(requiredProperties = {"title", "content", "warnings"})
public record ResumeView(
        UUID id,
        Integer version,
        String title,
        ResumeContent content,
        Integer currentVersion,
        String sourceFileName,
        SourceFileType sourceFileType,
        String fileUrl,
        int fileSize,
        @JsonProperty("isDefault") boolean isDefault,
        List<Warning> warnings,
        Origins origins,
        Instant createdAt,
        Instant updatedAt) {

    public static ResumeView of(Resume resume) {
        return new ResumeView(
                resume.id(),
                resume.version(),
                resume.title(),
                resume.content(),
                resume.currentVersion(),
                resume.sourceFileName(),
                resume.sourceFileType(),
                fileUrl(resume.id()),
                resume.fileSize(),
                resume.isDefault(),
                resume.warnings(),
                resume.origins(),
                resume.createdAt(),
                resume.updatedAt());
    }

    /** What would be kept. */
    public static ResumeView notKept(String title, String fileName, int fileSize, ParsedResume parsed) {
        return new ResumeView(
                null,
                null,
                title,
                parsed.content(),
                null,
                fileName,
                parsed.type(),
                null,
                fileSize,
                false,
                parsed.warnings(),
                parsed.origins(),
                null,
                null);
    }

    static String fileUrl(UUID id) {
        return "/api/v1/resumes/" + id + "/file";
    }
}
