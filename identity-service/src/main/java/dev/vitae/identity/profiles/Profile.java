package dev.vitae.identity.profiles;

import dev.vitae.kit.session.StampedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/** What a person says of themselves. Until they have written it, it holds a picture at most. */
@Entity
@Table(name = "profiles")
public class Profile extends StampedEntity {

    /** The version of a profile that is not kept yet: no row has it. */
    static final int NOT_KEPT = -1;

    @Column(name = "user_id", updatable = false)
    private UUID userId;

    @Column(name = "first_name")
    private String firstName;

    @Column(name = "last_name")
    private String lastName;

    private String email;

    @Column(name = "job_title")
    private String jobTitle;

    private String location;
    private String country;

    @Column(name = "search_region")
    private String searchRegion;

    @Column(name = "work_format")
    private String workFormat;

    // Text on its way in and out: the driver would write a string bound to jsonb as a JSON string.
    @Convert(converter = JsonColumns.Languages.class)
    @ColumnTransformer(read = "cast(languages as text)", write = "cast(cast(? as text) as jsonb)")
    private List<SpokenLanguage> languages = List.of();

    @Convert(converter = JsonColumns.Phones.class)
    @ColumnTransformer(read = "cast(phones as text)", write = "cast(cast(? as text) as jsonb)")
    private List<Phone> phones = List.of();

    @Column(name = "picture_url")
    private String pictureUrl;

    @Column(name = "picture_file_id")
    private UUID pictureFileId;

    protected Profile() {}

    /** The profile of somebody who has said nothing yet; it is not kept. */
    static Profile blank(UUID userId) {
        Profile profile = new Profile();
        profile.userId = userId;
        return profile;
    }

    /** Says all of it anew. A kept picture stays while it is what the body names, and is let go otherwise. */
    void write(ProfileBody body) {
        firstName = body.firstName();
        lastName = body.lastName();
        email = body.email();
        jobTitle = body.jobTitle();
        location = body.location();
        country = body.country();
        searchRegion = body.searchRegion();
        workFormat = body.workFormat();
        languages = body.languages();
        phones = body.phones();
        if (!body.namesKeptPicture()) {
            pictureUrl = body.profilePictureUrl();
            pictureFileId = null;
        }
    }

    /** Shows a picture that is kept, in place of whatever was shown. */
    void showPicture(UUID fileId) {
        pictureFileId = fileId;
        pictureUrl = null;
    }

    void removePicture() {
        pictureFileId = null;
    }

    boolean isWritten() {
        return firstName != null;
    }

    boolean isKept() {
        return createdAt() != null;
    }

    /** The version of its row, or {@link #NOT_KEPT}. */
    int revision() {
        return isKept() ? version() : NOT_KEPT;
    }

    UUID userId() {
        return userId;
    }

    String firstName() {
        return firstName;
    }

    String lastName() {
        return lastName;
    }

    String email() {
        return email;
    }

    String jobTitle() {
        return jobTitle;
    }

    String location() {
        return location;
    }

    String country() {
        return country;
    }

    String searchRegion() {
        return searchRegion;
    }

    String workFormat() {
        return workFormat;
    }

    List<SpokenLanguage> languages() {
        return languages;
    }

    List<Phone> phones() {
        return phones;
    }

    /** Where the picture is, wherever that is. */
    Optional<String> shownPictureUrl() {
        return pictureFileId == null ? Optional.ofNullable(pictureUrl) : Optional.of(ProfileBody.KEPT_PICTURE);
    }

    Optional<UUID> pictureFileId() {
        return Optional.ofNullable(pictureFileId);
    }
}
