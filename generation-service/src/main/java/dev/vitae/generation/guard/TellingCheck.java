package dev.vitae.generation.guard;

import dev.vitae.generation.guard.Cues.Cue;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Holds one sentence against the place of the source that it retells: each atom must stand there. An atom that stands
 * elsewhere in the source is a wrong attribution; ordinary words are free.
 */
final class TellingCheck extends SentenceCheck {
    private static final double MOVED = 0.5;
    private static final double CLEARLY = 0.25;
    private static final int FEW = 2;
    private static final Pattern MANY = Pattern.compile(
            "(?<!\\p{L})(?:hundreds|thousands|millions|billions|twofold|threefold|fourfold|fivefold|tenfold|quadrupled|quintupled|hunderte|tausende|millionen(?="
                    + " von)|centaines|milliers|millions(?= de)|cientos(?= de)|miles(?= de)|millones(?="
                    + " de)|сотни|тысячи|миллионы)(?!\\p{L})");

    private TellingCheck(SourceFacts facts, String path, Telling told, Scope own, boolean ofJob) {
        super(facts, path, told, own, ofJob);
    }

    /** @param ofJob whether the place is one job, so that it must be this job's deed */
    static List<Finding> of(SourceFacts facts, String path, Telling told, Scope own, boolean ofJob) {
        if (own.states(told)) {
            return List.of();
        }
        if (told.text().length() > Clauses.LONGEST) {
            String reason = "No sentence of the source is as long; this one is not read.";
            return List.of(Finding.of(ClaimKind.ACHIEVEMENT, path, told.text(), reason, null));
        }
        return new TellingCheck(facts, path, told, own, ofJob).findings();
    }

    @Override
    List<Finding> findings() {
        findings.addAll(ContactsInText.unsupported(facts, path, told.text()));
        findings.addAll(new FigureCheck(facts, path, told, own, ofJob).findings());
        findings.addAll(new TermCheck(facts, path, told, own, ofJob).findings());
        findings.addAll(new StudyCheck(facts, path, told, own, ofJob).findings());
        findings.addAll(new MovedSkill(facts, path, told, own, ofJob).findings());
        findings.addAll(new NameCheck(facts, path, told, own, ofJob).findings());
        findings.addAll(new CueCheck(facts, path, told, own, ofJob).findings());
        findings.addAll(new RoleCheck(facts, path, told, own, ofJob).findings());
        magnitude();
        findings.addAll(new LeadCheck(facts, path, told, own, ofJob).findings());
        findings.addAll(new DutyCheck(facts, path, told, own, ofJob).findings());
        if (ofJob && findings.isEmpty()) {
            place();
        }
        return findings;
    }

    /** "Millions of users", "tenfold": how much without a number. */
    private void magnitude() {
        var many = MANY.matcher(told.stated());
        while (many.find()) {
            if (!own.hasText(many.group())
                    && told.figures().stream()
                            .noneMatch(figure -> figure.end() >= many.end() && figure.start() <= many.start())) {
                add(ClaimKind.NUMBER, many.group(), "The source does not say how many.");
            }
        }
    }

    /** A title of rank leads; "senior" alone does not. */
    static boolean isLeader(Telling other) {
        Integer at = other.cues().get(Cue.RANK);
        return at != null
                && !other.stated().startsWith("senior", at)
                && !other.stated().startsWith("sr", at);
    }

    /** A deed that another job tells clearly better. */
    private void place() {
        double here = own.share(told);
        if (told.keys().size() < FEW) {
            return;
        }
        for (Scope other : facts.places().jobs()) {
            if (other != own && other.share(told) >= Math.max(MOVED, here + CLEARLY)) {
                Telling source = other.closest(told);
                findings.add(Finding.of(
                        ClaimKind.ATTRIBUTION,
                        path,
                        told.text().strip(),
                        "The source tells this of another job.",
                        source == null ? null : source.text()));
                return;
            }
        }
    }
}
