package dev.vitae.generation.matching;

import dev.vitae.document.ResumeContent;
import dev.vitae.generation.terms.TermKind;
import dev.vitae.generation.terms.Via;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Meets the terms of a vacancy with one résumé. */
final class TermMatching {
    /** Strength of evidence that leaves nothing to wish for. */
    static final int FULL = 1000;

    private final MentionedTerms mentioned;
    private final OrderedTerms ordered;

    TermMatching(ResumeContent resume, LocalDate asOf) {
        WorkHistory history = new WorkHistory(resume.experience(), asOf);
        List<Segment> segments = ResumeSegments.of(resume, history);
        this.mentioned = new MentionedTerms(segments);
        this.ordered = new OrderedTerms(resume, segments, history, mentioned);
    }

    List<TermMatch> match(List<VacancyTerm> terms) {
        List<Shown> shown = new ArrayList<>();
        Map<Integer, Shown> bestOfGroup = new HashMap<>();
        for (VacancyTerm term : terms) {
            Shown one = shown(term);
            shown.add(one);
            if (term.group() != null) {
                bestOfGroup.merge(term.group(), one, (a, b) -> b.strength() > a.strength() ? b : a);
            }
        }
        List<TermMatch> matches = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            matches.add(match(terms.get(i), shown.get(i), bestOfGroup));
        }
        return matches;
    }

    private Shown shown(VacancyTerm term) {
        return switch (term.kind()) {
            case TITLE -> ordered.title(term);
            case YEARS -> ordered.years(term);
            case DEGREE -> ordered.degree(term);
            case LANGUAGE -> ordered.language(term);
            case SKILL, TOOL, DOMAIN, CERTIFICATE -> mentioned.shown(term);
        };
    }

    private static TermMatch match(VacancyTerm term, Shown own, Map<Integer, Shown> bestOfGroup) {
        Shown counted = own;
        Shown best = term.group() == null ? own : bestOfGroup.get(term.group());
        if (best.strength() > own.strength()) {
            counted = new Shown(best.matched(), best.strength(), Via.ALTERNATIVE, best.evidence());
        }
        return new TermMatch(
                label(term),
                term.kind(),
                term.importance(),
                term.weight(),
                term.minimum(),
                term.group(),
                counted.matched(),
                counted.strength(),
                counted.via(),
                counted.evidence());
    }

    private static String label(VacancyTerm term) {
        return term.kind() == TermKind.YEARS ? term.minimum() + "+ years: " + term.term() : term.term();
    }
}
