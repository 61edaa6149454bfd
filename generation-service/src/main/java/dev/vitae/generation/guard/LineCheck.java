package dev.vitae.generation.guard;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A line of text that is not the source's own, sentence by sentence; or as one, where its sentences need each other. */
final class LineCheck {
    /** What is asked of a sentence by the words beside it. */
    private static final Set<ClaimKind> LOOSE =
            EnumSet.of(ClaimKind.NUMBER, ClaimKind.TEAM_SIZE, ClaimKind.MONEY, ClaimKind.DATE, ClaimKind.ACHIEVEMENT);

    private LineCheck() {}

    static List<Finding> of(SourceFacts facts, Scope scope, String path, String line, boolean ofJob) {
        List<String> sentences = Clauses.sentences(line);
        List<Finding> findings = new ArrayList<>();
        for (String sentence : sentences) {
            findings.addAll(sentence(facts, scope, path, sentence, ofJob));
        }
        return findings.isEmpty() || sentences.size() == 1
                ? findings
                : closer(findings, sentence(facts, scope, path, String.join(" — ", sentences), ofJob), ofJob);
    }

    /** "Nine a year used to be the norm; now it is two": what is told of only one of them says nothing of its own. */
    private static List<Finding> closer(List<Finding> each, List<Finding> joined, boolean ofJob) {
        boolean loose = each.stream()
                .allMatch(finding -> LOOSE.contains(finding.kind()) || ofJob && finding.kind() == ClaimKind.TITLE);
        return loose && joined.size() < each.size() ? joined : each;
    }

    private static List<Finding> sentence(SourceFacts facts, Scope scope, String path, String sentence, boolean ofJob) {
        return scope.states(sentence)
                ? List.of()
                : TellingCheck.of(facts, path, facts.told(sentence, false, scope), scope, ofJob);
    }
}
