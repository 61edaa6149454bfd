package dev.vitae.generation.matching;

import dev.vitae.document.ResumeContent;
import dev.vitae.generation.terms.Levels;
import dev.vitae.generation.terms.TermKind;
import java.util.List;

/**
 * How far a person's rank and years reach to what a vacancy asks, 0 to 1000, for the whole score: whoever knows all
 * the tools of a director's work is no director yet. Below what is asked every step costs; far above it too, for
 * nobody hires a director as a junior. Rank is that of titles of the trade; years stand in for it up to senior.
 */
final class Reach {
    private static final int[] RANKS = {0, 10, 20, 30, 35, 50};
    private static final int SENIOR = 3;
    private static final int SENIOR_MONTHS = 60;
    private static final int JUNIOR = 1;
    private static final int BELOW = 15;
    private static final int ABOVE = 35;
    private static final int ABOVE_FREE = 10;
    private static final int FEW_YEARS_PERCENT = 80;
    private static final int MANY_YEARS = 5;
    private static final int MONTHS = 12;
    private static final int LEAST = 350;

    private Reach() {}

    static int of(ResumeContent resume, List<VacancyTerm> terms, Career career) {
        int reach = TermMatching.FULL;
        int months = career.relatedMonths();
        if (career.title() != null && career.title().minimum() != null) {
            int asked = RANKS[career.title().minimum()];
            int titled = titled(resume, career);
            int held = RANKS[Math.max(titled, months >= SENIOR_MONTHS ? SENIOR : 0)];
            reach -= Math.max(0, asked - held) * BELOW;
            reach -= Math.max(0, RANKS[titled] - asked - ABOVE_FREE) * ABOVE;
        }
        int years = terms.stream()
                .filter(term -> term.kind() == TermKind.YEARS && term.importance() == Importance.REQUIRED)
                .mapToInt(VacancyTerm::minimum)
                .max()
                .orElse(0);
        if (years >= MANY_YEARS && months * 2 < years * MONTHS) {
            reach = reach * FEW_YEARS_PERCENT / 100;
        }
        return Math.max(LEAST, reach);
    }

    /** The highest rank of the trade's titles; junior where there is none above it. */
    private static int titled(ResumeContent resume, Career career) {
        int highest = JUNIOR;
        for (int i = 0; i < resume.experience().size(); i++) {
            String position = resume.experience().get(i).position();
            if (position != null && career.related(i)) {
                highest = Math.max(highest, Levels.ofTitle(position));
            }
        }
        return highest;
    }
}
