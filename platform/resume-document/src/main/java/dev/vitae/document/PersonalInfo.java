package dev.vitae.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;

/** Who the résumé is about and how to reach that person. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PersonalInfo(
        String fullName,
        String email,
        String phone,
        String location,
        String linkedin,
        String website,
        @OtherMembers Map<String, Object> other) {

    /** Nobody yet. */
    public static final PersonalInfo EMPTY = new PersonalInfo(null, null, null, null, null, null, null);

    public PersonalInfo {
        other = ResumeContent.other(other);
    }

    public PersonalInfo(String fullName, String email) {
        this(fullName, email, null, null, null, null, Map.of());
    }
}
