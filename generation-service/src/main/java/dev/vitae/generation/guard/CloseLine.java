package dev.vitae.generation.guard;

import dev.vitae.generation.guard.Retelling.Excess;
import java.util.ArrayList;
import java.util.List;

/**
 * Strictly: a line of text that is not the source's own says no more than its ground, clause by clause and word by word. Each
 * clause stands on one statement; what the ground lacks but the résumé has elsewhere is a wrong attribution.
 */
final class CloseLine {
    private CloseLine() {}

    static List<Finding> of(SourceFacts facts, Ground ground, String path, String line) {
        List<Finding> findings = new ArrayList<>();
        if (ground.states(line)) {
            return findings;
        }
        for (String sentence : Clauses.sentences(line)) {
            boolean whole = ground.states(sentence) || ground.supports(Statement.of(sentence, ground.language()));
            for (String clause : whole ? List.<String>of() : Clauses.of(sentence)) {
                findings.addAll(clause(facts, ground, path, clause));
            }
        }
        return findings;
    }

    private static List<Finding> clause(SourceFacts facts, Ground ground, String path, String clause) {
        Statement told = Statement.of(clause, ground.language());
        Ground.Closest closest = ground.closest(told);
        return findings(facts, ground, path, told, closest);
    }

    static List<Finding> findings(
            SourceFacts facts, Ground ground, String path, Statement told, Ground.Closest closest) {
        String quote = closest.statement() == null ? null : closest.statement().text();
        boolean ofOtherJob = !closest.excess().isEmpty()
                && facts.jobs().stream().anyMatch(job -> job != ground && job.supports(told));
        if (ofOtherJob) {
            String reason = "The source tells this of another job.";
            return List.of(Finding.of(ClaimKind.ATTRIBUTION, path, told.text().strip(), reason, quote));
        }
        List<Finding> findings = new ArrayList<>();
        for (Excess excess : closest.excess()) {
            boolean elsewhere = isElsewhere(facts, ground, told, excess);
            ClaimKind kind = elsewhere ? ClaimKind.ATTRIBUTION : excess.kind();
            String reason = elsewhere ? "The source states this of another place." : excess.reason();
            findings.add(Finding.of(kind, path, excess.claim(), reason, quote));
        }
        return findings;
    }

    private static boolean isElsewhere(SourceFacts facts, Ground ground, Statement told, Excess excess) {
        return facts.statements()
                .filter(statement -> !ground.statements().contains(statement))
                .anyMatch(statement -> statement.numbers().stream().anyMatch(stated -> told.numbers().stream()
                                .filter(number -> number.text().equals(excess.claim()))
                                .anyMatch(number -> number.sameAs(stated)))
                        || told.words().stream()
                                .filter(word -> word.text().equals(excess.claim()))
                                .filter(word -> excess.kind() == ClaimKind.SKILL || excess.kind() == ClaimKind.CLIENT)
                                .anyMatch(word -> statement.words().stream().anyMatch(word::is)));
    }
}
