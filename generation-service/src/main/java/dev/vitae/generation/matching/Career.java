package dev.vitae.generation.matching;

import dev.vitae.document.Experience;
import dev.vitae.document.ResumeContent;
import dev.vitae.generation.terms.TermKind;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * What a person's jobs have to do with one vacancy.
 *
 * <p>A job counts where its title is of the vacancy's trade, or where it shows a quarter of what the vacancy asks of
 * skills; where the vacancy names neither title nor skills, every job does.
 */
final class Career {
    private static final int SAME_TRADE = 250;
    private static final int SAME_WORK = 700;
    private static final int SHOWN_SHARE = 250;

    private final List<Experience> jobs;
    private final WorkHistory history;
    private final int[] titleFits;
    private final int[] shownShares;
    private final VacancyTerm title;
    private final boolean anyJob;

    Career(ResumeContent resume, WorkHistory history, List<VacancyTerm> terms, MentionedTerms mentioned) {
        this.jobs = resume.experience();
        this.history = history;
        this.title = terms.stream()
                .filter(term -> term.kind() == TermKind.TITLE)
                .findFirst()
                .orElse(null);
        List<VacancyTerm> skills = terms.stream()
                .filter(term -> !Everyday.is(term) && term.kind() != TermKind.TITLE && term.kind() != TermKind.YEARS)
                .toList();
        this.anyJob = title == null && skills.isEmpty();
        TitleFit fit = title == null ? null : new TitleFit(title.term());
        this.titleFits = each(job -> fit == null || job.position() == null ? 0 : fit.of(job.position()));
        this.shownShares = new int[jobs.size()];
        int all = Math.max(1, skills.stream().mapToInt(VacancyTerm::weight).sum());
        for (int i = 0; i < jobs.size(); i++) {
            int job = i;
            int shown = skills.stream()
                    .filter(term -> mentioned.inJob(term, job))
                    .mapToInt(VacancyTerm::weight)
                    .sum();
            shownShares[i] = TermMatching.FULL * shown / all;
        }
    }

    /** The vacancy's title; null where it has none. */
    VacancyTerm title() {
        return title;
    }

    /** How well a job's title fits the vacancy's, 0 to 1000. */
    int titleFit(int job) {
        return titleFits[job];
    }

    /** Whether a job is of the vacancy's trade. */
    boolean related(int job) {
        return anyJob || titleFits[job] >= SAME_TRADE || shownShares[job] >= SHOWN_SHARE;
    }

    /** Whether a job's title says that it is the very work. */
    boolean sameWork(int job) {
        return titleFits[job] >= SAME_WORK;
    }

    /** Months in jobs of the trade. */
    int relatedMonths() {
        return history.months(this::related);
    }

    private int[] each(ToIntFunction<Experience> number) {
        return jobs.stream().mapToInt(number).toArray();
    }
}
