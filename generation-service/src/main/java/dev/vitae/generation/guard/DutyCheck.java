package dev.vitae.generation.guard;

import dev.vitae.generation.guard.Cues.Cue;
import dev.vitae.generation.terms.Folding;
import dev.vitae.generation.terms.Token;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Help stays help, only who led has led, and what a sentence holds back stays so; asked of each part of a sentence. */
final class DutyCheck extends SentenceCheck {
    private static final int OPENING = 12;

    /** "Vertriebsunterstützung", "mit vorbereitet". */
    private static final Pattern HELP_INSIDE = Pattern.compile(
            "unterstutzung|mitarbeit|zuarbeit|(?<!\\p{L})mitge\\p{L}+(?:t|en)(?!\\p{L})|(?<!\\p{L})mit (?:ge|be|vor|auf|ein|um|aus|an|ver|ent|er)\\p{L}+t(?!\\p{L})");
    /** Who belongs to a group does not lead it. */
    private static final Pattern MEMBER = Pattern.compile(
            "^(?:\\p{L}+ )?(?:part of|member|mitglied|membre|miembro|membro|lid van|член|входил)|一員|メンバー|成员");

    /** "The presenter was Anjali Bose": whose part it was. */
    private static final Pattern OTHERS = Pattern.compile(
            "(?U)(\\p{L}{5,}) (?:was|war|était|fue|era|was|были?|была) (?:\\p{Lu}\\p{L}*\\.? )*(\\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+)");

    private static final Pattern SECOND = Pattern.compile("(?:リータ.?ー|長|監督|主任|責任者|经理|主管)[のを]?(?:補佐|助手|代理|アシスタント|助理)");

    private final Telling source;

    DutyCheck(SourceFacts facts, String path, Telling told, Scope own, boolean ofJob) {
        super(facts, path, told, own, ofJob);
        source = own.closestDeed(told.keys());
    }

    @Override
    List<Finding> findings() {
        if (source == null) {
            return findings;
        }
        if (isDenied()) {
            add(ClaimKind.ACHIEVEMENT, told.text().strip(), "The source says this with a reservation.");
        }
        if (covers(source) && new Reserves(facts, ofJob, path.equals(SummaryCheck.PATH)).drops(told, source)) {
            add(ClaimKind.TITLE, told.text().strip(), "The source holds something back here.");
        }
        others();
        List<Part> parts = Part.each(told, facts.language());
        for (Part part : parts) {
            Telling retold = parts.size() == 1 || part.keys().size() < 2 ? source : retold(part);
            if (retold != null && findings.stream().noneMatch(finding -> finding.kind() == ClaimKind.TITLE)) {
                responsibility(part, retold);
            }
        }
        return findings;
    }

    /** What the whole sentence retells, unless another sentence says more of this part. */
    private Telling retold(Part part) {
        Telling closest = own.closestDeed(part.keys());
        return closest == null || Keys.shared(part.keys(), closest.keys()) <= Keys.shared(part.keys(), source.keys())
                ? source
                : closest;
    }

    /** "Presented …" where the presenter was somebody else. */
    private void others() {
        for (Telling telling : own.tellings()) {
            Matcher other = OTHERS.matcher(telling.text());
            if (other.find()) {
                String role = Clauses.fold(other.group(1));
                boolean mine = own.tellings().stream()
                        .anyMatch(it -> it != telling && it.tokens().stream().anyMatch(word -> isRole(word, role)));
                if (!mine
                        && told.tokens().stream().anyMatch(word -> isRole(word, role))
                        && !told.folded().contains(Clauses.fold(other.group(2)))) {
                    add(ClaimKind.TITLE, told.text().strip(), "The source says this of somebody else.");
                }
            }
        }
    }

    private static boolean isRole(Token word, String role) {
        return Keys.isInflected(word.folded(), role);
    }

    private void responsibility(Part part, Telling retold) {
        boolean help = isHelp(retold);
        boolean member = MEMBER.matcher(retold.folded()).find();
        boolean led = Leads.in(part.folded()) && told.has(Cue.LED) && isRisen(part, retold, help || member);
        boolean helped = help && !isHelped() && isDeed(part, retold) && isOfHelp(part, retold);
        if (led || helped) {
            String claim = led ? word(part, Cue.LED) : told.text().strip();
            findings.add(
                    Finding.of(ClaimKind.TITLE, path, claim, "The source takes less upon itself here.", retold.text()));
        }
    }

    private boolean isRisen(Part part, Telling retold, boolean help) {
        boolean leads = own.tellings().stream()
                .anyMatch(other -> Leads.in(other)
                        || TellingCheck.isLeader(other)
                        || other.has(Cue.MANAGED) && Keys.shared(told.keys(), other.keys()) > 0);
        boolean same = !isSecond(retold) && (Leads.in(retold) || retold.has(Cue.MANAGED))
                || !help && hasSameWord(part, retold);
        return (help || !leads)
                && !same
                && !Leads.namesOther(told.text())
                && !Leads.isNone(Folding.foldInPlace(told.text()), retold)
                && (help || !Leads.isPlain(Folding.foldInPlace(told.text()), retold));
    }

    /** "Besucher geführt" of "Führungen": the source has the word itself. */
    private static boolean hasSameWord(Part part, Telling retold) {
        return part.tokens().stream()
                .map(Token::folded)
                .filter(word -> Cues.standard().has(Cue.LED, word))
                .anyMatch(word -> retold.tokens().stream().anyMatch(token -> Keys.alike(word, token.folded())));
    }

    /** "As assistant of the leader": a rank that is helped. */
    private static boolean isSecond(Telling retold) {
        return SECOND.matcher(retold.folded()).find();
    }

    private boolean isHelped() {
        return told.has(Cue.HELPED) || HELP_INSIDE.matcher(told.folded()).find() || Leads.namesOther(told.text());
    }

    /** What came of it is nobody's rank; only who opens with a deed says that it was his. */
    private boolean isOfHelp(Part part, Telling retold) {
        int at = retold.cues().get(Cue.HELPER);
        List<Part> parts = Part.of(retold, facts.language());
        Part helping = parts.stream().filter(it -> it.end() > at).findFirst().orElse(parts.get(0));
        long here = helping.shared(part);
        boolean result = parts.stream().anyMatch(it -> it.start() > helping.start() && it.shared(part) > here);
        boolean covers = 2 * Keys.shared(retold.keys(), part.keys())
                >= Math.min(retold.keys().size(), part.keys().size());
        boolean enough =
                ofJob || Keys.shared(retold.keys(), part.keys()) > 1 || Deeds.opens(part, retold, facts.language());
        return covers
                && enough
                && here + (result ? 1 : 0) > 0
                && (!result || Deeds.opens(part, retold, facts.language()));
    }

    private boolean isDeed(Part part, Telling retold) {
        return told.has(Cue.LED) || Deeds.in(part, retold, facts.language());
    }

    /** A denial of the deed stands where the sentence opens; "people who do not like statistics" denies nothing done. */
    private boolean isDenied() {
        Integer at = source.cuesOfAll().get(Cue.RESERVE);
        boolean opens =
                at != null && (at <= OPENING || Cues.isIdeograph(source.folded().charAt(0)));
        if (!opens || told.has(Cue.RESERVE) || !covers(source)) {
            return false;
        }
        List<Part> parts = Part.of(source, facts.language());
        Part denied = parts.stream().filter(it -> it.end() > at).findFirst().orElse(parts.get(0));
        long here = Keys.shared(denied.keys(), told.keys());
        return parts.stream()
                .noneMatch(it -> it.start() > denied.start() && Keys.shared(it.keys(), told.keys()) > here);
    }

    /** A sentence that opens with help; participles and signs may end it. */
    private static boolean isHelp(Telling source) {
        Integer at = source.cues().get(Cue.HELPER);
        return at != null
                && (at <= OPENING
                        || source.folded().startsWith("mit", at)
                        || source.folded().startsWith("beteiligt", at)
                        || Cues.isIdeograph(source.folded()
                                .charAt(Math.min(at, source.folded().length() - 1))));
    }

    private boolean covers(Telling source) {
        return 2 * Keys.shared(source.keys(), told.keys())
                >= Math.min(source.keys().size(), told.keys().size());
    }

    private static String word(Part part, Cue cue) {
        int at = Cues.standard().in(Leads.own(part.folded())).get(cue) + part.start();
        return part.tokens().stream()
                .filter(token -> token.end() > at)
                .findFirst()
                .map(Token::text)
                .orElse(part.folded());
    }
}
