package dev.vitae.identity.invitations;

import dev.vitae.identity.tenants.MemberRole;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * An invitation to be made.
 *
 * @param email whom it is for, and where it is sent; without one it is for whoever has the link
 * @param role {@code member} or {@code admin}
 * @param expiresInDays 1 to 30; a week when left out
 */
public record NewInvitation(
        @Size(max = 255, message = "At most 255 characters.")
                @Pattern(
                        regexp = "(?U)" + PART + "@" + PART + "\\." + PART,
                        message = "An e-mail address such as ada@example.com.")
                String email,
        @NotNull(message = ROLE) @Pattern(regexp = MemberRole.CODES, message = ROLE) String role,
        @Min(value = 1, message = DAYS) @Max(value = 30, message = DAYS) Integer expiresInDays) {

    /** Nothing that the table refuses, and nothing that would mean something in a mail's header. */
    private static final String PART = "[^@\\s\\p{Cc}\\p{Cs}<>()\\[\\],;:\"\\\\]+";

    private static final String ROLE = "member or admin.";
    private static final String DAYS = "1 to 30 days.";
    private static final int WEEK = 7;

    public NewInvitation {
        email = email == null || email.isBlank() ? null : email.strip();
        expiresInDays = expiresInDays == null ? WEEK : expiresInDays;
    }
}
