package dev.vitae.generation.resources;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The link to a shared resource.
 *
 * @param shareToken the last part of its address, from {@code vt_} on
 * @param passcode where it asks for one
 */
record LinkBody(
        @NotBlank(message = "Send the last part of the link's address, from vt_ on.") @Size(max = 200)
                String shareToken,
        @Size(max = 100) String passcode) {

    /** To tell a repeated request by: of what it says a hash is kept, from which a passcode could be guessed. */
    LinkBody withoutPasscode() {
        return new LinkBody(shareToken, passcode == null ? null : "given");
    }
}
