package dev.vitae.identity.profiles;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a person writes of themselves.
 *
 * @param email where they want to be written to; absent as long as they do not say
 * @param profilePictureUrl http or https, at most 2048 characters; or {@link #KEPT_PICTURE}, while one is kept
 * @param country ISO 3166-1 alpha-2
 * @param searchRegion where they look for work
 * @param workFormat {@code remote}, {@code hybrid} or {@code onsite}
 * @param languages 1–20
 * @param phones at most 10
 */
@PhoneNumbers
public record ProfileBody(
        @NotNull(message = "Write your first name.")
                @Size(min = 1, max = 100, message = "1 to 100 characters.")
                @Printable
                String firstName,
        @NotNull(message = "Write your last name.")
                @Size(min = 1, max = 100, message = "1 to 100 characters.")
                @Printable
                String lastName,
        @Size(max = 255, message = "At most 255 characters.")
                @Pattern(regexp = EMAIL, message = "Write an e-mail address, such as ada@example.com.")
                String email,
        @Size(min = 1, max = 255, message = "1 to 255 characters, or leave it out.") @Printable String jobTitle,
        @Size(min = 1, max = 255, message = "1 to 255 characters, or leave it out.") @Printable String location,
        @Size(max = 2048, message = "At most 2048 characters.")
                @Pattern(regexp = PICTURE, message = "An address that begins with http:// or https://.")
                String profilePictureUrl,
        @Country String country,
        @NotNull(message = "Say where you look for work.")
                @Size(min = 1, max = 100, message = "1 to 100 characters.")
                @Printable
                String searchRegion,
        @NotNull(message = "Say how you want to work: remote, hybrid or onsite.")
                @Pattern(regexp = "remote|hybrid|onsite", message = "remote, hybrid or onsite.")
                String workFormat,
        @NotEmpty(message = "Name at least one language.")
                @Size(max = MOST_LANGUAGES, message = "At most " + MOST_LANGUAGES + " languages.")
                List<@NotNull(message = "Name a language.") @Valid SpokenLanguage> languages,
        @Size(max = MOST_PHONES, message = "At most " + MOST_PHONES + " phones.")
                List<@NotNull(message = "Write a phone number.") @Valid Phone> phones) {

    /** The address of a picture that is kept here. */
    static final String KEPT_PICTURE = "/api/v1/me/profile/picture";

    private static final int MOST_LANGUAGES = 20;
    private static final int MOST_PHONES = 10;

    // Without a dot in its last part, so that no text, however long, is looked at again from each of its dots.
    private static final String EMAIL = "[^@\\p{IsWhite_Space}\\p{Cc}\\p{Cs}]+@[^@\\p{IsWhite_Space}\\p{Cc}\\p{Cs}]+"
            + "\\.[^@.\\p{IsWhite_Space}\\p{Cc}\\p{Cs}]+";
    private static final String PICTURE = "(?i:https?://[^\\p{IsWhite_Space}\\p{Cc}\\p{Cs}]+)|" + KEPT_PICTURE;

    public ProfileBody {
        languages = upTo(MOST_LANGUAGES, languages);
        phones = upTo(MOST_PHONES, phones);
    }

    static ProfileBody of(Profile profile) {
        return new ProfileBody(
                profile.firstName(),
                profile.lastName(),
                profile.email(),
                profile.jobTitle(),
                profile.location(),
                profile.shownPictureUrl().orElse(null),
                profile.country(),
                profile.searchRegion(),
                profile.workFormat(),
                profile.languages(),
                profile.phones());
    }

    /** A valid body as it is kept: without space around texts, the country in capitals, phones in E.164. */
    ProfileBody tidied() {
        return new ProfileBody(
                firstName.strip(),
                lastName.strip(),
                email,
                stripped(jobTitle),
                stripped(location),
                profilePictureUrl,
                region(),
                searchRegion.strip(),
                workFormat,
                languages.stream().map(SpokenLanguage::tidied).toList(),
                phones.stream().map(this::tidied).toList());
    }

    boolean namesKeptPicture() {
        return KEPT_PICTURE.equals(profilePictureUrl);
    }

    /** The country in capitals; null where none is written. */
    String region() {
        return country == null ? null : country.toUpperCase(Locale.ROOT);
    }

    private Phone tidied(Phone phone) {
        return new Phone(DialableNumber.e164(phone.number(), region()).orElseThrow(), stripped(phone.label()));
    }

    private static String stripped(String text) {
        return text == null ? null : text.strip();
    }

    /** One more than may be is enough to refuse a list; a million would each be found fault with. Absent is empty. */
    private static <T> List<T> upTo(int most, List<T> values) {
        return values == null ? List.of() : new ArrayList<>(values.subList(0, Math.min(values.size(), most + 1)));
    }
}
