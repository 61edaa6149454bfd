package dev.vitae.generation.guard;

import dev.vitae.document.Experience;
import dev.vitae.generation.terms.Folding;
import dev.vitae.generation.terms.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The summary stands on the whole résumé; a sentence that names one employer stands on that job for its numbers. */
final class SummaryCheck {
    static final String PATH = "/summary";

    private SummaryCheck() {}

    static List<Finding> of(SourceFacts facts, String summary) {
        List<Finding> findings = new ArrayList<>();
        if (summary != null) {
            Sentences.of(summary).forEach(sentence -> findings.addAll(sentence(facts, sentence)));
        }
        return findings;
    }

    static List<Finding> sentence(SourceFacts facts, String sentence) {
        List<Finding> findings = new ArrayList<>(TextClaims.of(facts, facts.whole(), PATH, sentence));
        Ground employer = namedEmployer(facts, sentence);
        if (employer != null && !facts.whole().states(sentence)) {
            for (NumberClaim number : NumberClaims.in(sentence, facts.whole().language())) {
                if (facts.whole().hasNumber(number) && !employer.hasNumber(number)) {
                    String reason = "The source states this number of another employer.";
                    findings.add(Finding.of(ClaimKind.ATTRIBUTION, PATH, number.text(), reason, null));
                }
            }
        }
        return findings;
    }

    private static Ground namedEmployer(SourceFacts facts, String sentence) {
        String folded = " " + Folding.fold(sentence) + " ";
        Ground named = null;
        List<Experience> jobs = facts.source().experience();
        for (int i = 0; i < jobs.size(); i++) {
            String company = jobs.get(i).company();
            if (company != null
                    && folded.matches("(?s).*[^\\p{L}]" + Pattern.quote(Folding.fold(company)) + "[^\\p{L}].*")) {
                if (named != null) {
                    return null;
                }
                named = facts.job(i);
            }
        }
        return named;
    }
}
