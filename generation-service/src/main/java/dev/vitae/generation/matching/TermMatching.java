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

    /** Share of what the trade is about, in thousandths, that makes everyday terms count in full. */
    private static final int OF_THE_TRADE = 400;

    private final List<VacancyTerm> terms;
    private final MentionedTerms mentioned;
    private final OrderedTerms ordered;
    private final int reach;

    TermMatching(ResumeContent resume, List<VacancyTerm> terms, LocalDate asOf) {
        WorkHistory history = new WorkHistory(resume.experience(), asOf);
        List<Segment> segments = ResumeSegments.of(resume, history);
        this.terms = terms;
        this.mentioned = new MentionedTerms(segments);
        Career career = new Career(resume, history, terms, mentioned);
        this.ordered = new OrderedTerms(resume, segments, history, mentioned, career);
        this.reach = Reach.of(resume, terms, career);
    }

    /** How far rank and years reach, 0 to 1000. */
    int reach() {
        return reach;
    }

    List<TermMatch> match() {
        List<Shown> shown = new ArrayList<>();
        Map<Integer, Shown> bestOfGroup = new HashMap<>();
        for (VacancyTerm term : terms) {
            Shown one = shown(term);
            shown.add(one);
            if (term.group() != null) {
                bestOfGroup.merge(term.group(), one, (a, b) -> b.strength() > a.strength() ? b : a);
            }
        }
        for (int i = 0; i < terms.size(); i++) {
            shown.set(i, counted(terms.get(i), shown.get(i), bestOfGroup));
        }
        int trade = trade(shown);
        List<TermMatch> matches = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            matches.add(match(terms.get(i), shown.get(i), Everyday.is(terms.get(i)) ? trade : FULL));
        }
        return matches;
    }

    /** How far what the trade is about is shown; all where the vacancy names nothing of a trade. */
    private int trade(List<Shown> shown) {
        long weights = 0;
        long gained = 0;
        for (int i = 0; i < terms.size(); i++) {
            if (!Everyday.is(terms.get(i))) {
                weights += terms.get(i).weight();
                gained += (long) terms.get(i).weight() * shown.get(i).strength();
            }
        }
        return weights == 0 ? FULL : (int) Math.min(FULL, gained * FULL / (weights * OF_THE_TRADE));
    }

    private static Shown counted(VacancyTerm term, Shown own, Map<Integer, Shown> bestOfGroup) {
        Shown best = term.group() == null ? own : bestOfGroup.get(term.group());
        return best.strength() > own.strength()
                ? new Shown(best.matched(), best.strength(), Via.ALTERNATIVE, best.evidence())
                : own;
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

    private static TermMatch match(VacancyTerm term, Shown shown, int share) {
        return new TermMatch(
                label(term),
                term.kind(),
                term.importance(),
                term.weight(),
                term.minimum(),
                term.group(),
                shown.matched(),
                shown.strength() * share / FULL,
                shown.via(),
                shown.evidence());
    }

    private static String label(VacancyTerm term) {
        return term.kind() == TermKind.YEARS ? term.minimum() + "+ years: " + term.term() : term.term();
    }
}
