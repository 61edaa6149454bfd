package dev.vitae.generation.versions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.document.ContentEdit;
import dev.vitae.document.ResumeContent;
import dev.vitae.kit.problem.FieldError;
import dev.vitae.kit.problem.Problem;
import dev.vitae.press.SentContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A version in its person's own words, as it was sent: nothing is checked yet.
 *
 * @param content {@link ResumeContent}
 * @param note why, for the person; may be absent
 */
record WrittenVersion(
        @Schema(implementation = ResumeContent.class) JsonNode content, @Schema(maxLength = 500) String note) {

    private static final int LONGEST_NOTE = 500;

    static WrittenVersion read(String body, ObjectMapper json) throws JsonProcessingException {
        WrittenVersion read = json.readValue(SentContent.text(body), WrittenVersion.class);
        return read == null ? new WrittenVersion(null, null) : read;
    }

    /**
     * What it says. Fails with 422 and a pointer to each member that breaks a rule.
     *
     * @param before what the current version says: what stays of it may go on lacking what was not stated
     */
    ResumeContent checked(ResumeContent before) throws JsonProcessingException {
        List<FieldError> errors = new ArrayList<>();
        Optional<ResumeContent> now = SentContent.read(content, this, "content");
        if (now.isEmpty()) {
            errors.add(new FieldError("/content", "required", "Send what the résumé says."));
        }
        now.ifPresent(it -> new ContentEdit(before, it)
                .violations().stream()
                        .map(wrong -> new FieldError("/content" + wrong.pointer(), wrong.code(), wrong.message()))
                        .forEach(errors::add));
        SentContent.line("note", note, LONGEST_NOTE).ifPresent(errors::add);
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return now.get();
    }

    /** Null without one. */
    String noteOrNone() {
        return note == null || note.isBlank() ? null : note.strip();
    }
}
