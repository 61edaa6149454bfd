package dev.vitae.sharing.shares;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.FieldError;
import dev.vitae.kit.problem.Problem;
import dev.vitae.sharing.documents.Look;
import dev.vitae.sharing.documents.Redaction;
import dev.vitae.sharing.documents.ShareKind;
import dev.vitae.sharing.documents.Showing;
import dev.vitae.sharing.documents.SubjectQuery;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the owner of a share may change about it as long as it is in force.
 *
 * @param label for the owner's eyes
 * @param expiresAt when the link stops opening, within ten years
 * @param maxAccesses how many visits it takes; one lasts half an hour in the browser that began it
 * @param versionNumber of a generated résumé; the version in use, where nothing is said
 * @param includeCompanySkills whether a skills résumé has the skills that the company has given its person
 * @param redactions what is left out of it: {@code phone}, {@code email}, {@code address}, {@code links}, {@code photo},
 *     {@code employers}
 * @param allowDownload whether there is more than the page; it is, where nothing is said
 * @param allowFork whether whoever is signed in may make one of their own of a shared resource
 * @param passcode that visitors are asked for; taken, and never told again
 * @param template of page and PDF, by its slug
 * @param accentColor of page and PDF, {@code #rrggbb}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ShareOptions(
        @Size(max = 200) String label,
        @Future Instant expiresAt,
        @Min(1) Integer maxAccesses,
        @Min(1) Integer versionNumber,
        Boolean includeCompanySkills,
        @Size(max = 20) List<String> redactions,
        Boolean allowDownload,
        Boolean allowFork,
        @Size(min = 6, max = 100) String passcode,
        String template,
        String accentColor) {

    public ShareOptions {
        label = label == null || label.isBlank() ? null : label.strip();
        redactions = redactions == null ? List.of() : new ArrayList<>(redactions);
        allowDownload = allowDownload == null || allowDownload;
        includeCompanySkills = includeCompanySkills != null && includeCompanySkills;
        allowFork = allowFork != null && allowFork;
    }

    static ShareOptions of(Share share) {
        return new ShareOptions(
                share.label().orElse(null),
                share.expiresAt().orElse(null),
                share.maxAccesses().orElse(null),
                share.versionNumber().orElse(null),
                share.includeCompanySkills(),
                share.redactions().stream().map(Redaction::value).toList(),
                share.look().allowDownload(),
                share.look().allowFork(),
                null,
                share.look().template().orElse(null),
                share.look().accentColor().orElse(null));
    }

    /** Of checked options. */
    Look look() {
        return new Look(
                redactions.stream().map(it -> Redaction.of(it).orElseThrow()).collect(Collectors.toSet()),
                allowDownload,
                allowFork,
                Optional.ofNullable(template),
                Optional.ofNullable(accentColor));
    }

    /** Fails with 422 for what no annotation can refuse. */
    ShareOptions checked(ShareKind kind) {
        OptionRules.check(kind, this);
        return this;
    }

    /**
     * What a share will show with them. Skills of a company are those of the one that the caller is signed in to; fails with
     * 422 where there is none.
     */
    Showing showing(Caller caller, SubjectQuery before) {
        boolean added = includeCompanySkills && !before.companySkills();
        if (added && caller.tenantId().isEmpty()) {
            throw invalid(
                    "/includeCompanySkills", "no_tenant", "Sign in to the company whose skills the share is to show.");
        }
        SubjectQuery query = new SubjectQuery(
                before.kind(),
                before.subjectId(),
                before.userId(),
                added ? caller.tenantId() : before.tenantId(),
                includeCompanySkills,
                Optional.ofNullable(versionNumber));
        return new Showing(query, look());
    }

    /** Fails with 422 where that many visits have been already, and more. */
    void checkAgainst(long accessCount) {
        if (maxAccesses != null && maxAccesses < accessCount) {
            throw invalid(
                    "/maxAccesses",
                    "below_access_count",
                    "There have been " + accessCount + " visits already. Allow as many or more, or revoke the share.");
        }
    }

    static Problem invalid(String pointer, String code, String message) {
        return Problem.invalid(List.of(new FieldError(pointer, code, message)));
    }
}
