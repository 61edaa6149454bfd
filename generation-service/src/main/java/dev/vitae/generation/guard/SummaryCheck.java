package dev.vitae.generation.guard;

import dev.vitae.document.Experience;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The summary stands on the whole résumé; a sentence that names employers on their jobs and on what is true of all. */
final class SummaryCheck {
    static final String PATH = "/summary";

    /** Where it says more than one thing, not all of them are of the employer that it names. */
    private static final Pattern JOINT = Pattern.compile("[,;:、。(]| (?:and|und|et|y|e|en|и|και) ");

    private SummaryCheck() {}

    static List<Finding> of(SourceFacts facts, String summary) {
        List<Finding> findings = new ArrayList<>();
        if (summary != null) {
            Clauses.sentences(summary).forEach(sentence -> findings.addAll(sentence(facts, sentence)));
        }
        return findings;
    }

    static List<Finding> sentence(SourceFacts facts, String sentence) {
        Scope all = facts.places().all();
        if (all.states(sentence)) {
            return facts.isStrict() ? CloseSummary.sentence(facts, sentence) : List.of();
        }
        Telling told = facts.told(sentence, true, all);
        List<Finding> findings = new ArrayList<>(TellingCheck.of(facts, PATH, told, all, false));
        if (findings.isEmpty()) {
            attribution(facts, told, findings);
        }
        if (findings.isEmpty() && facts.isStrict()) {
            findings.addAll(CloseSummary.sentence(facts, sentence));
        }
        return findings;
    }

    /** Numbers that one job states are not another's, where the sentence names that other's employer. */
    private static void attribution(SourceFacts facts, Telling told, List<Finding> findings) {
        List<Telling> tellings = new ArrayList<>(facts.places().general().tellings());
        if (JOINT.matcher(told.folded()).find()) {
            facts.places().sections().forEach(section -> tellings.addAll(section.tellings()));
        }
        boolean named = false;
        for (int i = 0; i < facts.source().experience().size(); i++) {
            Experience job = facts.source().experience().get(i);
            if (job.company() != null && names(told, job.company())) {
                tellings.addAll(facts.places().jobs().get(i).tellings());
                named = true;
            }
        }
        if (named) {
            Scope scope = new Scope(tellings, tellings);
            List<Figure> elsewhere = told.figures().stream()
                    .filter(figure -> isApart(facts, told, figure))
                    .toList();
            new FigureCheck(facts, PATH, told, scope, false)
                    .findings().stream()
                            .filter(finding -> finding.kind() != ClaimKind.DATE && finding.kind() != ClaimKind.TENURE)
                            .filter(finding -> elsewhere.stream()
                                    .noneMatch(figure -> figure.text().equals(finding.claim())))
                            .map(finding -> Finding.of(
                                    ClaimKind.ATTRIBUTION,
                                    PATH,
                                    finding.claim(),
                                    "The source states this of another employer.",
                                    finding.sourceQuote()))
                            .forEach(findings::add);
        }
    }

    /** A number of a clause before the one that names an employer. */
    private static boolean isApart(SourceFacts facts, Telling told, Figure figure) {
        int first = facts.source().experience().stream()
                .filter(job -> job.company() != null && names(told, job.company()))
                .mapToInt(
                        job -> told.folded().indexOf(Names.words(job.company()).get(0)))
                .min()
                .orElse(0);
        return figure.end() < first
                && JOINT.matcher(told.folded().substring(figure.end(), first)).find();
    }

    private static boolean names(Telling told, String company) {
        List<String> words = Names.words(company);
        return !words.isEmpty() && words.stream().allMatch(word -> told.folded().contains(word));
    }
}
