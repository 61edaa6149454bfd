package dev.vitae.identity.profiles;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A number at which a person is called.
 *
 * @param number kept in E.164; written in any way that {@link PhoneNumbers} understands
 * @param label the person's own word for it; may be absent
 */
public record Phone(
        @NotNull(message = "Write a phone number.") @Size(max = 50, message = "At most 50 characters.") String number,
        @Size(min = 1, max = 50, message = "1 to 50 characters, or leave it out.") @Printable String label) {}
