package dev.vitae.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;

/** A language a person speaks, with the level in the words of the résumé. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Language(String language, String level, @OtherMembers Map<String, Object> other) {

    public Language {
        other = ResumeContent.other(other);
    }

    public Language(String language, String level) {
        this(language, level, Map.of());
    }
}
