package dev.vitae.sharing.shares;

import dev.vitae.kit.caller.Caller;
import dev.vitae.sharing.documents.ShareKind;
import dev.vitae.sharing.documents.Showing;
import dev.vitae.sharing.documents.SubjectQuery;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What is asked for when something is shared.
 *
 * @param kind {@code skill_resume}, {@code resume}, {@code generated_resume} or {@code resource}
 * @param subjectId which one; left out for the skills résumé
 * @param versionNumber of a generated résumé, to show that one for good; left out for the version in use
 * @param label for the owner's eyes
 * @param expiresAt when the link stops opening, within ten years
 * @param maxAccesses how many visits it takes; one lasts half an hour in the browser that began it
 * @param includeCompanySkills whether a skills résumé has the skills that the caller's company has given them
 * @param redactions what is left out of it
 * @param allowDownload whether there is more than the page; it is, where nothing is said
 * @param allowFork whether whoever is signed in may make one of their own of a shared resource
 * @param passcode that visitors are asked for
 * @param template of page and PDF, by its slug
 * @param accentColor of page and PDF, {@code #rrggbb}
 * @param replace whether the earlier shares of the same are revoked; those of the skills résumé always are
 */
public record NewShare(
        @NotNull String kind,
        UUID subjectId,
        @Min(1) Integer versionNumber,
        @Size(max = 200) String label,
        @Future Instant expiresAt,
        @Min(1) Integer maxAccesses,
        boolean includeCompanySkills,
        @Size(max = 20) List<String> redactions,
        Boolean allowDownload,
        boolean allowFork,
        @Size(min = 6, max = 100) String passcode,
        String template,
        String accentColor,
        boolean replace) {

    public NewShare {
        label = label == null || label.isBlank() ? null : label.strip();
    }

    /** To tell a repeated request by: of what it says a hash is kept, from which a passcode could be guessed. */
    NewShare withoutPasscode() {
        return new NewShare(
                kind,
                subjectId,
                versionNumber,
                label,
                expiresAt,
                maxAccesses,
                includeCompanySkills,
                redactions,
                allowDownload,
                allowFork,
                passcode == null ? null : "given",
                template,
                accentColor,
                replace);
    }

    ShareOptions options() {
        return new ShareOptions(
                label,
                expiresAt,
                maxAccesses,
                versionNumber,
                includeCompanySkills,
                redactions,
                allowDownload,
                allowFork,
                passcode,
                template,
                accentColor);
    }

    /** What it will show, of checked options. Fails with 422 without the company whose skills are asked for. */
    Showing showing(Caller caller, ShareKind kind) {
        SubjectQuery nothing =
                new SubjectQuery(kind, subjectId, caller.id(), caller.tenantId(), false, Optional.empty());
        return options().showing(caller, nothing);
    }
}
