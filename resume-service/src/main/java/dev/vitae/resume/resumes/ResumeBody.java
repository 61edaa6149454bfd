package dev.vitae.resume.resumes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.document.ContentJson;
import dev.vitae.document.ResumeContent;
import dev.vitae.press.SentContent;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a person may change of a résumé, as it was sent: nothing is checked yet.
 *
 * @param isDefault null leaves it as it is
 */
record ResumeBody(
        @Schema(minLength = 1, maxLength = 255) String title,
        @Schema(implementation = ResumeContent.class) JsonNode content,
        Boolean isDefault) {

    private static final ContentJson JSON = new ContentJson();

    static ResumeBody of(Resume resume) {
        return new ResumeBody(resume.title(), JSON.tree(resume.content()), resume.isDefault());
    }

    /** Empty where none was sent. Fails where it has another shape than a résumé's content, or is nested too deeply. */
    Optional<ResumeContent> readContent() throws JsonProcessingException {
        return SentContent.read(content, this, "content");
    }
}
