package dev.vitae.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;

/** A named link of an employment. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Link(String name, String link, @OtherMembers Map<String, Object> other) {

    public Link {
        other = ResumeContent.other(other);
    }

    public Link(String name, String link) {
        this(name, link, Map.of());
    }
}
