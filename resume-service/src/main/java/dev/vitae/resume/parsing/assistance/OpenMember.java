package dev.vitae.resume.parsing.assistance;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/**
 * A member of the content that the parser left open, or was unsure of.
 *
 * @param path its JSON pointer; {@code -} stands for a further entry of a list (RFC 6902)
 * @param now what the parser has read there, or null
 * @param known what it has read of the same entry
 * @param page where that entry stands, or null
 * @param line where that entry stands, or null
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record OpenMember(String path, Kind kind, String now, Map<String, String> known, Integer page, Integer line) {

    /** What a member holds. */
    public enum Kind {
        @JsonProperty("text")
        TEXT,
        @JsonProperty("date")
        DATE
    }

    /** Whether it is a further entry of a list, of which there may be several. */
    public boolean adds() {
        return path.contains("/-");
    }
}
