package dev.vitae.generation.guard;

import dev.vitae.document.ResumeContent;
import dev.vitae.document.Section;
import dev.vitae.generation.guard.Cues.Cue;
import dev.vitae.generation.terms.TextLanguage;
import dev.vitae.generation.terms.Token;
import dev.vitae.generation.terms.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Sections: each entry retells an entry of the source's section that it shares most with; a heading is a label, but makes
 * no award or publication of what is none.
 */
final class SectionCheck {
    private static final double LEAST = 0.34;
    private static final double HALF = 0.5;
    private static final Pattern JOINT = Pattern.compile(
            "(?U)\\s*[,;/&・、，+]\\s*|\\s(?:and|und|et|y|e|en|и|και)\\s|(?<=\\p{IsHan})[和及与](?=\\p{IsHan})");

    private final SourceFacts facts;
    private final List<Finding> findings = new ArrayList<>();

    private SectionCheck(SourceFacts facts) {
        this.facts = facts;
    }

    static List<Finding> of(SourceFacts facts, ResumeContent tailored) {
        SectionCheck check = new SectionCheck(facts);
        List<Section> told = SourceFacts.orNone(tailored.sections());
        for (int s = 0; s < told.size(); s++) {
            if (!SourceFacts.orNone(facts.source().sections()).contains(told.get(s))) {
                check.section(told.get(s), "/sections/" + s);
            }
        }
        return check.findings;
    }

    private void section(Section told, String path) {
        Map<String, Object> others = Map.of();
        for (int e = 0; e < told.entries().size(); e++) {
            String entryPath = path + "/entries/" + e;
            String text = told.entries().get(e);
            Optional<Scope> scope = closest(text);
            if (scope.isEmpty()) {
                ClaimKind kind = kind(Telling.of(told.heading() + " " + text, facts.language()), ClaimKind.SECTION);
                findings.add(Finding.of(kind, entryPath, text, "The source has no such entry.", null));
                continue;
            }
            entry(told.heading(), text, scope.get(), path, entryPath);
            int index = facts.places().sections().indexOf(scope.get());
            others = index < 0
                    ? others
                    : SourceFacts.orNone(facts.source().sections()).get(index).other();
        }
        if (told.entries().isEmpty() && told.heading() != null) {
            findings.add(Finding.of(
                    ClaimKind.SECTION, path + "/heading", told.heading(), "The source has no such section.", null));
        }
        findings.addAll(PersonCheck.others(path, told.other(), others));
    }

    private void entry(String heading, String text, Scope scope, String path, String entryPath) {
        for (Finding finding : LineCheck.of(facts, scope, entryPath, text, false)) {
            ClaimKind kind = kind(Telling.of(String.valueOf(heading), facts.language()), finding.kind());
            findings.add(Finding.of(kind, entryPath, finding.claim(), finding.reason(), finding.sourceQuote()));
        }
        Telling told = Telling.of(text, facts.language());
        if (findings.stream().noneMatch(finding -> finding.path().equals(entryPath)) && !scope.states(told)) {
            findings.addAll(PublicationCheck.of(facts, entryPath, told, scope));
        }
        boolean capitals = facts.isStrict() || facts.language() != TextLanguage.DE;
        boolean strict = capitals && (scope.has(Cue.PUBLICATION) || scope.has(Cue.AWARD));
        if (strict
                && !scope.states(told)
                && findings.stream().noneMatch(finding -> finding.path().equals(entryPath))) {
            told.tokens().stream()
                    .filter(token -> Keys.of(token, facts.language())
                            .filter(key -> !Keys.in(key, scope.keys()))
                            .isPresent())
                    .filter(token -> Character.isUpperCase(token.text().charAt(0)) && !isVerb(told, token))
                    .filter(token -> facts.isStrict() || !isShort(token, scope))
                    .findFirst()
                    .ifPresent(token -> findings.add(Finding.of(
                            kind(Telling.of(heading + "", facts.language()), ClaimKind.SECTION),
                            entryPath,
                            token.text(),
                            "The source does not say this of it.",
                            null)));
        }
        if (facts.isStrict()
                && findings.stream().noneMatch(finding -> finding.path().equals(entryPath))) {
            findings.addAll(close(text, scope, entryPath));
        }
        if (heading != null) {
            Telling label = Telling.of(heading, facts.language());
            boolean claims = claims(label, scope) && !isJoined(heading);
            if (claims && findings.stream().noneMatch(finding -> finding.path().equals(path + "/heading"))) {
                String reason = "The source has no section under this heading.";
                findings.add(Finding.of(ClaimKind.SECTION, path + "/heading", heading, reason, null));
            }
        }
    }

    private boolean isShort(Token token, Scope scope) {
        return Abbreviation.of(token.text())
                .filter(it -> scope.tellings().stream().anyMatch(telling -> it.isOf(telling, facts.language())))
                .isPresent();
    }

    /** "Sits on the committee": what opens it in front of a preposition. */
    private static boolean isVerb(Telling told, Token token) {
        return told.tokens().get(0) == token
                && told.tokens().size() > 1
                && Words.standard().isStop(told.tokens().get(1).folded());
    }

    /** A heading is a label: it may call what is under it an award, but names no skill. */
    private boolean claims(Telling label, Scope scope) {
        return facts.isStrict()
                ? !TellingCheck.of(facts, "", label, scope, false).isEmpty()
                : !new CueCheck(facts, "", label, scope, false).findings().isEmpty()
                        || !new RoleCheck(facts, "", label, scope, false)
                                .findings()
                                .isEmpty()
                        || new NameCheck(facts, "", label, scope, false)
                                .findings().stream().anyMatch(finding -> finding.kind() == ClaimKind.EMPLOYER);
    }

    /** Headings of the source put together: "Awards and volunteering" over what stands under either. */
    private boolean isJoined(String heading) {
        List<String> parts = JOINT.splitAsStream(heading).map(String::strip).toList();
        return parts.size() > 1
                && parts.stream().allMatch(part -> facts.places().sections().stream()
                        .anyMatch(section -> !claims(Telling.of(part, facts.language()), section)));
    }

    /** Of the section it retells, or of the one that supports most of it. */
    private List<Finding> close(String text, Scope scope, String entryPath) {
        int index = facts.places().sections().indexOf(scope);
        List<Ground> grounds =
                index < 0 ? facts.sections() : List.of(facts.sections().get(index));
        return grounds.stream()
                .map(ground -> CloseLine.of(facts, ground, entryPath, text))
                .min(Comparator.comparingInt(List::size))
                .orElseGet(() ->
                        List.of(Finding.of(ClaimKind.SECTION, entryPath, text, "The source has no such entry.", null)));
    }

    /** What an entry of awards or publications claims is an award or a publication. */
    private static ClaimKind kind(Telling heading, ClaimKind otherwise) {
        return heading.has(Cue.PUBLICATION)
                ? ClaimKind.PUBLICATION
                : heading.has(Cue.AWARD) ? ClaimKind.AWARD : otherwise;
    }

    private Optional<Scope> closest(String text) {
        Telling told = facts.told(text, false, facts.places().all());
        Optional<Scope> section = facts.places().sections().stream()
                .filter(scope -> scope.states(told) || scope.share(told) >= LEAST)
                .max(Comparator.comparingDouble(scope -> scope.states(told) ? 2 : scope.share(told)));
        return section.isPresent() || facts.places().all().share(told) < HALF
                ? section
                : Optional.of(facts.places().all());
    }
}
