package dev.vitae.generation.guard;

import dev.vitae.generation.terms.Content;
import dev.vitae.generation.terms.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a line says was done, by whom it was led, and in which job. */
final class DeedClaims {
    /** Shares of common words from which a clause retells another, or a line belongs elsewhere; decisions. */
    private static final double SAME_DEED = 0.34;

    private static final double OTHER_JOB = 0.6;
    private static final double OWN_JOB = 0.4;
    private static final int FEW_WORDS = 3;

    private final SourceFacts facts;
    private final Ground own;
    private final String path;
    private final List<Finding> findings = new ArrayList<>();

    private DeedClaims(SourceFacts facts, Ground own, String path) {
        this.facts = facts;
        this.own = own;
        this.path = path;
    }

    static List<Finding> unsupported(SourceFacts facts, Ground own, String path, String line) {
        DeedClaims claims = new DeedClaims(facts, own, path);
        if (!claims.movedOrInvented(line)) {
            ResponsibilityLevel.clauses(line, own.language()).forEach(claims::responsibility);
        }
        return claims.findings;
    }

    private boolean movedOrInvented(String line) {
        Set<String> stems = Content.stems(Tokens.of(line), own.language());
        double here = own.closest(stems) == null
                ? 0
                : Ground.share(stems, own.closest(stems).stems());
        Optional<Ground.Line> elsewhere = facts.jobs().stream()
                .filter(job -> job != own)
                .flatMap(job -> Optional.ofNullable(job.closest(stems)).stream())
                .filter(source -> Ground.share(stems, source.stems()) >= OTHER_JOB)
                .findFirst();
        if (own != facts.whole() && stems.size() >= FEW_WORDS && here < OWN_JOB && elsewhere.isPresent()) {
            String reason = "The source tells this of another job.";
            String quote = elsewhere.get().text();
            findings.add(Finding.of(ClaimKind.ATTRIBUTION, path, line.strip(), reason, quote));
            return true;
        }
        boolean deed =
                ResponsibilityLevel.clauses(line, own.language()).stream().anyMatch(clause -> clause.level() > 1);
        if (deed && stems.size() > FEW_WORDS && own.coverage(stems) == 0) {
            String reason = "The source says nothing of this.";
            findings.add(Finding.of(ClaimKind.ACHIEVEMENT, path, line.strip(), reason, null));
            return true;
        }
        return false;
    }

    private void responsibility(ResponsibilityLevel clause) {
        if (clause.level() <= ResponsibilityLevel.HELPED) {
            return;
        }
        ResponsibilityLevel source = null;
        double most = 0;
        for (Ground.Line line : own.lines()) {
            for (ResponsibilityLevel candidate : line.clauses()) {
                double share = Ground.share(clause.about(), candidate.about());
                boolean higher = share == most && source != null && candidate.level() > source.level();
                if (share > most || (share > 0 && higher)) {
                    most = share;
                    source = candidate;
                }
            }
        }
        boolean told = source != null && most >= SAME_DEED;
        int stated = !told ? 0 : source.level() == 0 ? ResponsibilityLevel.DID : source.level();
        boolean ledUnsaid = clause.level() == ResponsibilityLevel.LED && stated < ResponsibilityLevel.LED;
        boolean didForHelped = told && stated == ResponsibilityLevel.HELPED;
        if ((ledUnsaid && !leadsByTitle(clause, told)) || didForHelped) {
            String reason =
                    told ? "The source takes less upon itself here." : "The source does not say that this was led.";
            String quote = told ? source.text() : null;
            findings.add(Finding.of(ClaimKind.RESPONSIBILITY, path, clause.verb(), reason, quote));
        }
    }

    /** A team lead's "led the team" is said by the title. */
    private boolean leadsByTitle(ResponsibilityLevel clause, boolean told) {
        boolean title = own.hasWord("lead") || own.hasWord("manager") || own.hasWord("head") || own.hasWord("director");
        return title && !told && clause.about().stream().allMatch(own::hasStem);
    }
}
