package dev.vitae.sharing.shares;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitae.document.template.Templates;
import dev.vitae.kit.problem.FieldError;
import dev.vitae.kit.problem.Problem;
import dev.vitae.sharing.documents.Look;
import dev.vitae.sharing.documents.Redaction;
import dev.vitae.sharing.documents.ShareKind;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
 * @param redactions what is left out of it: {@code phone}, {@code email}, {@code address}, {@code links}, {@code photo},
 *     {@code employers}
 * @param allowDownload whether there is more than the page; it is, where nothing is said
 * @param passcode that visitors are asked for; taken, and never told again
 * @param template of page and PDF, by its slug
 * @param accentColor of page and PDF, {@code #rrggbb}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ShareOptions(
        @Size(max = 200) String label,
        @Future Instant expiresAt,
        @Min(1) Integer maxAccesses,
        @Size(max = 20) List<String> redactions,
        Boolean allowDownload,
        @Size(min = 6, max = 100) String passcode,
        String template,
        String accentColor) {

    private static final int LONGEST_YEARS = 10;

    public ShareOptions {
        label = label == null || label.isBlank() ? null : label.strip();
        redactions = redactions == null ? List.of() : new ArrayList<>(redactions);
        allowDownload = allowDownload == null || allowDownload;
    }

    static ShareOptions of(Share share) {
        return new ShareOptions(
                share.label().orElse(null),
                share.expiresAt().orElse(null),
                share.maxAccesses().orElse(null),
                share.redactions().stream().map(Redaction::value).toList(),
                share.look().allowDownload(),
                null,
                share.look().template().orElse(null),
                share.look().accentColor().orElse(null));
    }

    /** Of checked options. */
    Look look() {
        return new Look(
                redactions.stream().map(it -> Redaction.of(it).orElseThrow()).collect(Collectors.toSet()),
                allowDownload,
                Optional.ofNullable(template),
                Optional.ofNullable(accentColor));
    }

    /** Fails with 422 for what no annotation can refuse. */
    ShareOptions checked(ShareKind kind) {
        OffsetDateTime latest = OffsetDateTime.now(ZoneOffset.UTC).plusYears(LONGEST_YEARS);
        if (expiresAt != null && expiresAt.isAfter(latest.toInstant())) {
            throw invalid("/expiresAt", "too_late", "A link stays open for ten years at most.");
        }
        for (int i = 0; i < redactions.size(); i++) {
            if (Optional.ofNullable(redactions.get(i)).flatMap(Redaction::of).isEmpty()) {
                throw invalid(
                        "/redactions/" + i,
                        "unknown_redaction",
                        "One of phone, email, address, links, photo and employers can be left out.");
            }
        }
        if (kind == ShareKind.RESOURCE && !redactions.isEmpty()) {
            throw invalid("/redactions", "not_applicable", "A resource tells of nobody; leave this out.");
        }
        checkDesign(kind);
        return this;
    }

    private void checkDesign(ShareKind kind) {
        if (template == null && accentColor == null) {
            return;
        }
        if (kind == ShareKind.SKILL_RESUME || kind == ShareKind.RESOURCE) {
            throw invalid(
                    template == null ? "/accentColor" : "/template",
                    "not_applicable",
                    "Skills résumés and resources have a page of their own; leave this out.");
        }
        if (template != null && Templates.of(template).isEmpty()) {
            throw invalid("/template", "template_unknown", "GET /api/v1/templates tells which there are.");
        }
        List<FieldError> wrong = look().design().orElseThrow().violations().stream()
                .map(it -> new FieldError(it.pointer(), it.code(), it.message()))
                .toList();
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
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
