package dev.vitae.identity.profiles;

import dev.vitae.kit.problem.FieldError;
import dev.vitae.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Set;

/** What a profile must be like to be kept, however it was put together. */
@ApplicationScoped
class ProfileRules {

    private final Validator validator;

    ProfileRules(Validator validator) {
        this.validator = validator;
    }

    /** The body as it is kept. Fails with 422, and a pointer to each member that breaks a rule. */
    ProfileBody tidied(ProfileBody body, Profile profile) {
        Set<ConstraintViolation<ProfileBody>> violations = validator.validate(body);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        if (body.namesKeptPicture() && profile.pictureFileId().isEmpty()) {
            throw Problem.invalid(List.of(new FieldError(
                    "/profilePictureUrl", "picture_missing", "No picture is kept here. Upload one first.")));
        }
        return body.tidied();
    }
}
