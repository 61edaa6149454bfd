package dev.vitae.generation.guard;

import dev.vitae.generation.guard.Cues.Cue;
import dev.vitae.generation.terms.Token;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who mentored does not manage; who led one thing has not led another; and one deed is not made the cause of another. */
final class LeadCheck extends SentenceCheck {
    private static final Pattern BOSS = Pattern.compile(
            "(?<!\\p{L})(?:managed|managing|manages|line-managed|supervised|supervising) (?:a |the |an? \\p{L}+"
                    + " )?(?:team|\\d)");
    private static final Pattern BOSSES = Pattern.compile(
            "(?<!\\p{L})(?:manag|led(?!\\p{L})|lead|supervis|head|direct|oversaw|oversee|in charge|chief|run|ran)");

    LeadCheck(SourceFacts facts, String path, Telling told, Scope own, boolean ofJob) {
        super(facts, path, told, own, ofJob);
    }

    @Override
    List<Finding> findings() {
        boss();
        if (!ofJob) {
            object();
        }
        return findings;
    }

    private void boss() {
        Matcher boss = BOSS.matcher(told.stated());
        boolean leads = own.tellings().stream()
                .anyMatch(telling -> BOSSES.matcher(telling.stated()).find());
        if (boss.find() && !leads) {
            add(ClaimKind.TITLE, boss.group(), "The source leads nobody here.");
        }
    }

    /** What a summary says was led is something of a job in which something was led. */
    private void object() {
        Integer at = told.cues().get(Cue.LED);
        if (at == null) {
            return;
        }
        List<Token> behind = told.tokens().stream()
                .filter(token -> token.start() >= at)
                .skip(1)
                .takeWhile(token -> !told.folded()
                        .substring(at, Math.min(token.start(), told.folded().length()))
                        .matches(".*[,;.:].*"))
                .toList();
        Set<String> object = Keys.of(behind, facts.language());
        List<Scope> jobs = facts.places().jobs().stream()
                .filter(job -> Keys.shared(object, job.keys()) > 0)
                .toList();
        boolean led = facts.places().general().has(Cue.LED)
                || jobs.isEmpty()
                || jobs.stream().flatMap(job -> job.tellings().stream()).anyMatch(telling -> leads(telling, object));
        if (!led && !object.isEmpty()) {
            add(ClaimKind.ATTRIBUTION, told.text().strip(), "The source leads nothing of it.");
        }
    }

    private static boolean leads(Telling telling, Set<String> object) {
        boolean deed = telling.has(Cue.LED) || telling.has(Cue.MANAGED);
        return deed && Keys.shared(object, telling.keys()) > 0 || TellingCheck.isLeader(telling);
    }
}
