package dev.vitae.identity.profiles;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A profile as its person sees it.
 *
 * @param revision what its entity tag is made of
 * @param fullName derived: first and last name
 * @param complete whether nothing is missing
 * @param missing of first name, last name, e-mail, country, search region and languages, the members that are not there yet
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"languages", "phones", "complete", "missing"})
public record ProfileView(
        @JsonIgnore int revision,
        String firstName,
        String lastName,
        String fullName,
        String email,
        String jobTitle,
        String location,
        String profilePictureUrl,
        String country,
        String searchRegion,
        String workFormat,
        List<SpokenLanguage> languages,
        List<Phone> phones,
        boolean complete,
        List<String> missing,
        Instant createdAt,
        Instant updatedAt) {

    static ProfileView of(Profile profile) {
        List<String> missing = missing(profile);
        return new ProfileView(
                profile.revision(),
                profile.firstName(),
                profile.lastName(),
                profile.isWritten() ? profile.firstName() + " " + profile.lastName() : null,
                profile.email(),
                profile.jobTitle(),
                profile.location(),
                profile.shownPictureUrl().orElse(null),
                profile.country(),
                profile.searchRegion(),
                profile.workFormat(),
                profile.languages(),
                profile.phones(),
                missing.isEmpty(),
                missing,
                profile.createdAt(),
                profile.updatedAt());
    }

    private static List<String> missing(Profile profile) {
        List<String> missing = new ArrayList<>();
        add(missing, "firstName", profile.firstName());
        add(missing, "lastName", profile.lastName());
        add(missing, "email", profile.email());
        add(missing, "country", profile.country());
        add(missing, "searchRegion", profile.searchRegion());
        if (profile.languages().isEmpty()) {
            missing.add("languages");
        }
        return List.copyOf(missing);
    }

    private static void add(List<String> missing, String member, String value) {
        if (value == null) {
            missing.add(member);
        }
    }
}
