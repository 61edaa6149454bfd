package dev.vitae.generation.matching;

import dev.vitae.document.ResumeContent;
import java.time.LocalDate;
import java.util.List;

/**
 * How well a résumé meets a vacancy, with its working shown: {@code score = round(100 · reach · Σ weight·strength /
 * Σ weight)} (ADR 10). A function of its arguments and nothing else: the same arguments give the same answer, member by member.
 *
 * @param score 0 to 100
 * @param version of the rule and its data; scores of different versions are not to be compared
 * @param asOf the day that counts as today for dates that run to the present
 * @param breakdown the sums of the terms, by which anybody can add the score up
 * @param terms every term of the vacancy, the heaviest first
 * @param missing required and preferred terms that the résumé does not show, the heaviest first
 * @param advice sentences for the person, the most useful first
 */
public record MatchScore(
        int score,
        String version,
        LocalDate asOf,
        Breakdown breakdown,
        List<TermMatch> terms,
        List<String> missing,
        List<String> advice) {

    /** Raised with every change of the formula, of its numbers, or of the data files. */
    public static final String VERSION = "3";

    public MatchScore {
        terms = List.copyOf(terms);
        missing = List.copyOf(missing);
        advice = List.copyOf(advice);
    }

    /** Scores a résumé; a vacancy without terms scores 0 and says so. */
    public static MatchScore of(ResumeContent resume, VacancyTerms vacancy, LocalDate asOf) {
        TermMatching matching = new TermMatching(resume, vacancy.terms(), asOf);
        List<TermMatch> matches = matching.match();
        Breakdown breakdown = Breakdown.of(matches, matching.reach());
        List<String> missing = matches.stream()
                .filter(match -> !match.matched() && match.importance() != Importance.CONTEXT)
                .map(TermMatch::term)
                .toList();
        return new MatchScore(
                breakdown.score(), VERSION, asOf, breakdown, matches, missing, Advice.of(matches, breakdown.reach()));
    }
}
