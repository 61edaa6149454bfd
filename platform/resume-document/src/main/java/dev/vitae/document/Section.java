package dev.vitae.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/** Content without a home of its own, kept under the heading the résumé gives it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Section(String heading, List<String> entries, @OtherMembers Map<String, Object> other) {

    public Section {
        entries = ResumeContent.listOf(entries);
        other = ResumeContent.other(other);
    }

    public Section(String heading, List<String> entries) {
        this(heading, entries, Map.of());
    }
}
