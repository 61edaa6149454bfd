package dev.vitae.generation.guard;

import dev.vitae.document.Experience;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Strictly: the summary stands on the whole résumé: a clause tells one statement of the summary, of a section or of a job (of the
 * job whose employer it names), or puts together titles, skills and other short facts.
 */
final class CloseSummary {
    private CloseSummary() {}

    static List<Finding> sentence(SourceFacts facts, String sentence) {
        List<Finding> findings = new ArrayList<>();
        if (facts.summary().states(sentence) || facts.jobs().stream().anyMatch(job -> job.states(sentence))) {
            return findings;
        }
        List<Integer> named = named(facts, sentence);
        List<Ground> grounds = grounds(facts, named);
        Statement whole = Statement.of(sentence, facts.language());
        if (grounds.stream().anyMatch(ground -> ground.supports(whole))) {
            return findings;
        }
        for (String clause : Clauses.of(sentence)) {
            findings.addAll(clause(facts, grounds, named, whole, clause));
        }
        return findings;
    }

    private static List<Finding> clause(
            SourceFacts facts, List<Ground> grounds, List<Integer> named, Statement sentence, String clause) {
        Statement told = withoutEmployers(facts, Statement.of(clause, facts.language()));
        Statement rest = withoutEmployers(facts, Statement.of(behindTitle(facts, named, clause), facts.language()));
        Ground.Closest best = new Ground.Closest(null, new Phrases(facts, rest, sentence, named).beyond());
        Ground ground = facts.summary();
        for (Ground other : grounds) {
            Ground.Closest closest = other.closest(told);
            if (closest.excess().size() < best.excess().size()) {
                best = closest;
                ground = other;
            }
        }
        return CloseLine.findings(facts, ground, SummaryCheck.PATH, told, best);
    }

    /** A clause may open with a whole title held, whatever words it has: "Clerk to the President". */
    private static String behindTitle(SourceFacts facts, List<Integer> named, String clause) {
        List<Experience> jobs = facts.source().experience();
        return IntStream.range(0, jobs.size())
                .filter(i -> named.isEmpty() || named.contains(i))
                .mapToObj(i -> jobs.get(i).position())
                .filter(title -> title != null && !title.isBlank() && clause.startsWith(title))
                .map(title -> clause.substring(title.length()))
                .filter(rest -> rest.isEmpty() || !Character.isLetterOrDigit(rest.codePointAt(0)))
                .min(Comparator.comparingInt(String::length))
                .orElse(clause);
    }

    private static Statement withoutEmployers(SourceFacts facts, Statement told) {
        Statement rest = told;
        for (Experience job : facts.source().experience()) {
            rest = job.company() == null ? rest : rest.without(job.company());
        }
        return rest;
    }

    /** The jobs whose employer a sentence names. */
    private static List<Integer> named(SourceFacts facts, String sentence) {
        Statement told = Statement.of(sentence, facts.language());
        List<Experience> jobs = facts.source().experience();
        return IntStream.range(0, jobs.size())
                .filter(i -> jobs.get(i).company() != null
                        && told.without(jobs.get(i).company()) != told)
                .boxed()
                .toList();
    }

    /** What a sentence may stand on: where it names employers, of the jobs only theirs. */
    private static List<Ground> grounds(SourceFacts facts, List<Integer> named) {
        if (named.isEmpty()) {
            return Stream.of(facts.jobs(), facts.sections(), List.of(facts.summary()))
                    .flatMap(List::stream)
                    .toList();
        }
        return Stream.concat(named.stream().map(facts.jobs()::get), Stream.of(facts.summary()))
                .toList();
    }
}
