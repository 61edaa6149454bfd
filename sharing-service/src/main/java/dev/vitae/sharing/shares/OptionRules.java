package dev.vitae.sharing.shares;

import static dev.vitae.sharing.shares.ShareOptions.invalid;

import dev.vitae.document.template.Templates;
import dev.vitae.kit.problem.FieldError;
import dev.vitae.kit.problem.Problem;
import dev.vitae.sharing.documents.Redaction;
import dev.vitae.sharing.documents.ShareKind;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** What no annotation can refuse of a share's options: 422 with a pointer. */
final class OptionRules {

    private static final int LONGEST_YEARS = 10;

    private final ShareKind kind;
    private final ShareOptions options;

    private OptionRules(ShareKind kind, ShareOptions options) {
        this.kind = kind;
        this.options = options;
    }

    static void check(ShareKind kind, ShareOptions options) {
        OptionRules rules = new OptionRules(kind, options);
        rules.checkExpiry();
        rules.checkRedactions();
        rules.checkKind();
        rules.checkDesign();
    }

    private void checkExpiry() {
        OffsetDateTime latest = OffsetDateTime.now(ZoneOffset.UTC).plusYears(LONGEST_YEARS);
        if (options.expiresAt() != null && options.expiresAt().isAfter(latest.toInstant())) {
            throw invalid("/expiresAt", "too_late", "A link stays open for ten years at most.");
        }
    }

    private void checkRedactions() {
        List<String> redactions = options.redactions();
        for (int i = 0; i < redactions.size(); i++) {
            if (Optional.ofNullable(redactions.get(i)).flatMap(Redaction::of).isEmpty()) {
                throw invalid(
                        "/redactions/" + i,
                        "unknown_redaction",
                        "One of phone, email, address, links, photo and employers can be left out.");
            }
        }
        refuse(
                kind == ShareKind.RESOURCE && !redactions.isEmpty(),
                "/redactions",
                "A resource tells of nobody; leave this out.");
    }

    private void checkKind() {
        refuse(
                kind != ShareKind.GENERATED_RESUME && options.versionNumber() != null,
                "/versionNumber",
                "Only a generated résumé has versions to share; leave this out.");
        refuse(
                kind != ShareKind.SKILL_RESUME && options.includeCompanySkills(),
                "/includeCompanySkills",
                "Only a skills résumé has skills of a company; leave this out.");
        refuse(
                kind != ShareKind.RESOURCE && options.allowFork(),
                "/allowFork",
                "Only a resource can be forked; leave this out.");
    }

    private void checkDesign() {
        if (options.template() == null && options.accentColor() == null) {
            return;
        }
        refuse(
                kind == ShareKind.SKILL_RESUME || kind == ShareKind.RESOURCE,
                options.template() == null ? "/accentColor" : "/template",
                "Skills résumés and resources have a page of their own; leave this out.");
        if (options.template() != null && Templates.of(options.template()).isEmpty()) {
            throw invalid("/template", "template_unknown", "GET /api/v1/templates tells which there are.");
        }
        List<FieldError> wrong = options.look().design().orElseThrow().violations().stream()
                .map(it -> new FieldError(it.pointer(), it.code(), it.message()))
                .toList();
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
    }

    private static void refuse(boolean broken, String pointer, String message) {
        if (broken) {
            throw invalid(pointer, "not_applicable", message);
        }
    }
}
