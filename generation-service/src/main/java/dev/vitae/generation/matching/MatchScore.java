package dev.vitae.generation.matching;

import dev.vitae.document.ResumeContent;
import java.time.LocalDate;
import java.util.List;

/**
 * How well a résumé meets a vacancy, with its working shown: {@code score = round(100 · Σ weight·strength / Σ weight)}
 * (ADR 10). A function of its arguments and nothing else: the same arguments give the same answer, member by member.
 *
 * @param score 0 to 100
 * @param version of the rule and its data; scores of different versions are not to be compared
 * @param asOf the day that counts as today for dates that run to the present
 * @param terms every term of the vacancy, the heaviest first
 * @param missing required and preferred terms that the résumé does not show, the heaviest first
 * @param advice sentences for the person, the most useful first
 */
public record MatchScore(
        int score, String version, LocalDate asOf, List<TermMatch> terms, List<String> missing, List<String> advice) {

    /** Raised with every change of the formula, of its numbers, or of the data files. */
    public static final String VERSION = "2";

    public MatchScore {
        terms = List.copyOf(terms);
        missing = List.copyOf(missing);
        advice = List.copyOf(advice);
    }

    /** Scores a résumé; a vacancy without terms scores 0 and says so. */
    public static MatchScore of(ResumeContent resume, VacancyTerms vacancy, LocalDate asOf) {
        List<TermMatch> matches = new TermMatching(resume, asOf).match(vacancy.terms());
        long weights = 0;
        long gained = 0;
        for (TermMatch match : matches) {
            weights += match.weight();
            gained += (long) match.weight() * match.strength();
        }
        int score = weights == 0 ? 0 : (int) ((gained * 2 + weights * 10) / (weights * 20));
        List<String> missing = matches.stream()
                .filter(match -> !match.matched() && match.importance() != Importance.CONTEXT)
                .map(TermMatch::term)
                .toList();
        return new MatchScore(score, VERSION, asOf, matches, missing, Advice.of(matches));
    }
}
