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

    private static final Pattern BEHIND =
            Pattern.compile("^(?: (?:at|for|bei|chez|en|de|von|presso|bij|в|im|beim|au|a la) |、|の|で)");

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
        String title = null;
        List<String> held = new ArrayList<>();
        for (int i = 0; i < facts.source().experience().size(); i++) {
            Experience job = facts.source().experience().get(i);
            if (job.company() != null && names(told, job.company())) {
                tellings.addAll(facts.places().jobs().get(i).tellings());
                named = true;
                held.add(Clauses.fold(job.position() + ""));
            } else if (job.position() != null && told.folded().contains(Clauses.fold(job.position()))) {
                title = job.position();
            }
        }
        String other = title;
        if (held.size() == 1
                && other != null
                && held.stream().noneMatch(own -> own.contains(Clauses.fold(other)))
                && isBehind(told, other)
                && !told.folded().contains(held.get(0))) {
            findings.add(Finding.of(
                    ClaimKind.ATTRIBUTION, PATH, other, "The source gives this title to another job.", null));
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
            if (findings.isEmpty()) {
                nearest(facts, told, findings);
            }
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

    /** Where several employers are named, a number is of the one in its clause. */
    private static void nearest(SourceFacts facts, Telling told, List<Finding> findings) {
        for (Figure figure : told.figures()) {
            List<Integer> close = new ArrayList<>();
            for (int i = 0; i < facts.source().experience().size(); i++) {
                String company = facts.source().experience().get(i).company();
                if (company != null
                        && names(told, company)
                        && isInClause(told, figure, Names.words(company).get(0))) {
                    close.add(i);
                }
            }
            if (close.size() != 1 || figure.isDate() || figure.isMonthDate() || figure.isYears()) {
                continue;
            }
            Scope job = facts.places().jobs().get(close.get(0));
            boolean here = states(job, figure) || states(facts.places().general(), figure);
            boolean there = facts.places().jobs().stream().anyMatch(other -> other != job && states(other, figure));
            if (!here && there) {
                findings.add(Finding.of(
                        ClaimKind.ATTRIBUTION,
                        PATH,
                        figure.text(),
                        "The source states this of another employer.",
                        null));
            }
        }
    }

    private static boolean states(Scope scope, Figure figure) {
        return scope.figures().stream()
                .anyMatch(stated -> figure.still().isSaidBy(stated.figure().still()));
    }

    private static boolean isInClause(Telling told, Figure figure, String name) {
        int at = told.folded().indexOf(name);
        int from = Math.min(figure.end(), at + name.length());
        int to = Math.max(figure.start(), at);
        return at >= 0
                && (from >= to
                        || !JOINT.matcher(told.folded().substring(from, to)).find());
    }

    /** A title right before "at" an employer is held there. */
    private static boolean isBehind(Telling told, String title) {
        int at =
                told.folded().indexOf(Clauses.fold(title)) + Clauses.fold(title).length();
        return BEHIND.matcher(told.folded().substring(at)).find();
    }

    private static boolean names(Telling told, String company) {
        List<String> words = Names.words(company);
        return !words.isEmpty() && words.stream().allMatch(word -> told.folded().contains(word));
    }
}
