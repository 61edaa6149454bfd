package dev.vitae.identity.tenants;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** What an admin may change of a member. @param role {@code member} or {@code admin} */
record MemberBody(@NotNull(message = MESSAGE) @Pattern(regexp = MemberRole.CODES, message = MESSAGE) String role) {

    private static final String MESSAGE = "member or admin.";
}
