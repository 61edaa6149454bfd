package dev.vitae.resume.resumes;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.vitae.kit.paging.Cursor;
import dev.vitae.resume.parsing.SourceFileType;
import java.time.Instant;
import java.util.UUID;

/** A résumé in a list: all but what it says. */
public record ResumeItem(
        UUID id,
        String title,
        String sourceFileName,
        SourceFileType sourceFileType,
        int fileSize,
        @JsonProperty("isDefault") boolean isDefault,
        Instant createdAt,
        Instant updatedAt) {

    @JsonProperty
    public String fileUrl() {
        return ResumeView.fileUrl(id);
    }

    Cursor cursor() {
        return new Cursor(createdAt, id);
    }
}
