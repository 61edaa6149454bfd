package dev.vitae.generation.matching;

import dev.vitae.generation.terms.TermKind;
import java.util.ArrayList;
import java.util.List;

/** What a person could do about a score; nothing that asks for an untruth. */
final class Advice {
    private static final int MOST = 8;

    private Advice() {}

    static List<String> of(List<TermMatch> matches, int reach) {
        List<String> advice = new ArrayList<>();
        if (matches.isEmpty()) {
            advice.add("The vacancy names nothing that a résumé could be compared with.");
        }
        if (reach < TermMatching.FULL) {
            advice.add(
                    "The rank or the years that the vacancy asks for are not those that the jobs of this trade show.");
        }
        for (TermMatch match : matches) {
            String sentence = sentence(match);
            if (sentence != null && advice.size() < MOST) {
                advice.add(sentence);
            }
        }
        return advice;
    }

    private static String sentence(TermMatch match) {
        if (match.importance() == Importance.CONTEXT) {
            return null;
        }
        String term = "“" + match.term() + "”";
        if (match.kind() == TermKind.YEARS) {
            return match.matched() ? null : "The dates of the jobs add up to fewer years than asked of " + term + ".";
        }
        if (!match.matched()) {
            return term + (match.importance() == Importance.REQUIRED ? " is required" : " is welcome")
                    + " and the résumé does not state it: add it if it is true.";
        }
        if (match.kind() != TermKind.TOOL && match.kind() != TermKind.SKILL) {
            return null;
        }
        boolean listed = match.evidence().stream().anyMatch(e -> e.path().startsWith("/skills"));
        boolean shown = match.evidence().stream().anyMatch(e -> e.path().startsWith("/experience"));
        if (shown && !listed && match.strength() < TermMatching.FULL) {
            return term + " is shown in a job but not listed among the skills.";
        }
        return listed && !shown ? term + " is only listed: say in which job it was used." : null;
    }
}
