package dev.vitae.generation.guard;

import dev.vitae.document.Education;
import dev.vitae.generation.terms.Content;
import dev.vitae.generation.terms.Folding;
import dev.vitae.generation.terms.Lexicon;
import dev.vitae.generation.terms.Mention;
import dev.vitae.generation.terms.TermKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** One course of study: institution, degree with its level, field and dates of the course it retells. */
final class EducationCheck {
    private final String path;
    private final Education told;
    private final Education stated;
    private final List<Finding> findings = new ArrayList<>();

    private EducationCheck(String path, Education told, Education stated) {
        this.path = path;
        this.told = told;
        this.stated = stated;
    }

    static List<Finding> of(SourceFacts facts, Education told, String path) {
        if (facts.source().education().contains(told)) {
            return List.of();
        }
        OptionalInt source = new Alignment(facts).course(told);
        if (source.isEmpty()) {
            String claim = told.institution() == null ? String.valueOf(told.degree()) : told.institution();
            String reason = "The source has no such course of study.";
            return List.of(Finding.of(ClaimKind.INSTITUTION, path, claim, reason, null));
        }
        EducationCheck check =
                new EducationCheck(path, told, facts.source().education().get(source.getAsInt()));
        check.run();
        return check.findings;
    }

    private void run() {
        boolean elsewhere = told.institution() != null
                && (stated.institution() == null || !Names.same(told.institution(), stated.institution()));
        if (elsewhere) {
            add(ClaimKind.INSTITUTION, "/institution", told.institution(), stated.institution());
        }
        if (told.degree() != null && !degreeSupported()) {
            add(ClaimKind.DEGREE, "/degree", told.degree(), stated.degree());
        }
        if (told.field() != null && !wordsSupported(told.field())) {
            add(ClaimKind.FIELD, "/field", told.field(), stated.field());
        }
        if (!DateCheck.startSupported(
                told.startDate(), told.startDatePrecision(), stated.startDate(), stated.startDatePrecision())) {
            add(ClaimKind.DATES, "/startDate", told.startDate(), stated.startDate());
        }
        if (!DateCheck.endSupported(
                told.endDate(), told.endDatePrecision(), stated.endDate(), stated.endDatePrecision())) {
            String claim = DateCheck.shown(told.endDate(), told.endDatePrecision());
            add(ClaimKind.DATES, "/endDate", claim, DateCheck.shown(stated.endDate(), stated.endDatePrecision()));
        }
        findings.addAll(PersonCheck.others(path, told.other(), stated.other()));
    }

    private boolean degreeSupported() {
        if (stated.degree() == null) {
            return false;
        }
        if (Folding.fold(told.degree()).equals(Folding.fold(stated.degree()))) {
            return true;
        }
        Set<String> toldDegrees = degrees(told.degree());
        Set<String> statedDegrees = degrees(stated.degree());
        return statedDegrees.containsAll(toldDegrees) && wordsSupported(withoutDegrees(told.degree()));
    }

    /** Words of the same course, by stem or by the alias list. */
    private boolean wordsSupported(String text) {
        String source = stated.degree() + " " + (stated.field() == null ? "" : stated.field());
        Set<String> stems = Content.stems(source);
        Set<String> terms = terms(source);
        Set<String> known = new HashSet<>(terms(text));
        return stems.containsAll(Content.stems(text)) || (!known.isEmpty() && terms.containsAll(known) && covers(text));
    }

    private static boolean covers(String text) {
        StringBuilder rest = new StringBuilder(text);
        for (Mention mention : Lexicon.standard().mentions(text)) {
            rest.replace(mention.start(), mention.end(), " ".repeat(mention.end() - mention.start()));
        }
        return Content.stems(rest.toString()).isEmpty();
    }

    private static String withoutDegrees(String text) {
        StringBuilder rest = new StringBuilder(text);
        for (Mention mention : Lexicon.standard().mentions(text)) {
            if (mention.entry().kind() == TermKind.DEGREE) {
                rest.replace(mention.start(), mention.end(), " ".repeat(mention.end() - mention.start()));
            }
        }
        return rest.toString();
    }

    private static Set<String> degrees(String text) {
        return Lexicon.standard().mentions(text).stream()
                .filter(mention -> mention.entry().kind() == TermKind.DEGREE)
                .map(mention -> mention.entry().canonical())
                .collect(Collectors.toSet());
    }

    private static Set<String> terms(String text) {
        return Lexicon.standard().mentions(text).stream()
                .map(mention -> mention.entry().canonical())
                .collect(Collectors.toSet());
    }

    private void add(ClaimKind kind, String member, String claim, String quote) {
        findings.add(Finding.of(kind, path + member, claim, "The source states another, or none.", quote));
    }
}
