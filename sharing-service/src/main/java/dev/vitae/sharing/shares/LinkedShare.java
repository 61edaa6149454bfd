package dev.vitae.sharing.shares;

import dev.vitae.sharing.documents.ShareKind;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;

/**
 * A generated résumé that is to be shown under a link made elsewhere; contract in {@code contracts/linked-share.json}.
 *
 * @param tenantId the company that its person is signed in to; null for none
 * @param tokenHash SHA-256 of the secret in the link
 * @param tokenPrefix {@code vt_} and the first 6 digits of it
 */
public record LinkedShare(
        @NotNull UUID generatedResumeId,
        UUID tenantId,
        @Size(max = 200) String label,
        Instant expiresAt,
        @Min(1) Integer maxAccesses,
        @NotNull @Size(min = 32, max = 32) byte[] tokenHash,
        @NotNull @Pattern(regexp = "vt_[0-9A-Za-z]{6}") String tokenPrefix) {

    NewShare share() {
        return new NewShare(
                ShareKind.GENERATED_RESUME.value(),
                generatedResumeId,
                null,
                label,
                expiresAt,
                maxAccesses,
                false,
                null,
                null,
                false,
                null,
                null,
                null,
                false);
    }
}
