package dev.vitae.generation.guard;

import dev.vitae.generation.guard.Cues.Cue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Holds one sentence against the place of the source that it retells: each atom must stand there. An atom that stands
 * elsewhere in the source is a wrong attribution; ordinary words are free.
 */
final class TellingCheck extends SentenceCheck {
    private static final double MOVED = 0.5;
    private static final double CLEARLY = 0.34;
    private static final int FEW = 2;
    private static final Pattern MANY = Pattern.compile(
            "(?<!\\p{L})(?:hundreds|thousands|millions|billions|twofold|threefold|fourfold|fivefold|tenfold|quadrupled|quintupled|hunderte|tausende|millionen(?= von)"
                    + "|centaines|milliers|millions(?= de)|cientos(?= de)|miles(?= de)|millones(?= de)|сотни|тысячи|миллионы)(?!\\p{L})");
    private static final Pattern NO_LEAD = Pattern.compile(
            "(?<!\\p{L})(?:(?:fuhrte|fuhre|leitete) [^,;.]*(?<!\\p{L})(?:durch|ein|fort|zusammen|weiter|ab|herbei)(?!\\p{L})|lead (?:gener|time|qualif|scor|manage))");
    private static final Pattern FOUNDED =
            Pattern.compile("(?<!\\p{L})(?:co-?)?(?:found(?:ed|ing)|fond[ea]|gegrundet|grundete)");
    private static final Pattern STARTED =
            Pattern.compile("set up|start|launch|creat|initi|establ|aufgebaut|aufbau|cree|mis en place|lanc|mont[eé]");
    private static final Pattern PERIOD = Pattern.compile(
            "(?<!\\p{L})(?:end|start|beginning|middle|rest|day|part|most|half|close|quarter|time) of the (?:month|year)|(?:ende|beginn|anfang) des jahres|(?:fin|debut) de l'annee|final del ano");
    private static final Pattern RANKING = Pattern.compile(
            "(?<!\\p{L})ranked (?:as )?(?:no\\.? ?|number |#)?(?:\\d|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)");
    private static final int PICTURES = 0x1F000;
    private static final int OPENING = 12;

    private static final Map<Cue, ClaimKind> CLAIMS = Map.of(
            Cue.AWARD, ClaimKind.AWARD,
            Cue.PUBLICATION, ClaimKind.PUBLICATION,
            Cue.CERTIFICATE, ClaimKind.CERTIFICATE,
            Cue.MASTERY, ClaimKind.TITLE,
            Cue.SUPERLATIVE, ClaimKind.ACHIEVEMENT);

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
        findings.addAll(new NameCheck(facts, path, told, own, ofJob).findings());
        CLAIMS.forEach(this::claim);
        sign();
        magnitude();
        findings.addAll(new RoleCheck(facts, path, told, own, ofJob).findings());
        responsibility();
        findings.addAll(new LeadCheck(facts, path, told, own, ofJob).findings());
        if (ofJob && findings.isEmpty()) {
            place();
        }
        return findings;
    }

    private void claim(Cue cue, ClaimKind kind) {
        boolean stated = cue == Cue.CERTIFICATE
                ? facts.places().all().tellings().stream()
                        .anyMatch(telling -> telling.has(cue) && Keys.shared(told.keys(), telling.keys()) > 1)
                : own.has(cue) || cue == Cue.AWARD && (own.hasWord("won") || isPeriod() || isRanking());
        if (told.has(cue) && !stated && !(cue == Cue.CERTIFICATE && namesCertificate())) {
            boolean elsewhere = ofJob && facts.places().all().has(cue) && cue != Cue.CERTIFICATE;
            add(elsewhere ? ClaimKind.ATTRIBUTION : kind, word(cue), "The source states nothing of the kind here.");
        }
    }

    /** "The end of the month" is no award. */
    private boolean isPeriod() {
        return PERIOD.matcher(told.folded()).find();
    }

    /** "Ranked second": the number says it. */
    private boolean isRanking() {
        return RANKING.matcher(told.folded()).find() && !told.figures().isEmpty();
    }

    /** "CCRN-certified" of who holds a CCRN. */
    private boolean namesCertificate() {
        Set<String> named = Keys.of(
                told.tokens().stream()
                        .filter(token -> !Cues.standard().has(Cue.CERTIFICATE, token.folded()))
                        .toList(),
                facts.language());
        return SourceFacts.orNone(facts.source().certifications()).stream()
                .filter(certificate -> certificate.name() != null)
                .map(certificate -> Telling.of(certificate.name(), facts.language()))
                .anyMatch(certificate -> Keys.shared(named, certificate.keys()) > 0);
    }

    /** Stars, trophies and other pictures speak too. */
    private void sign() {
        told.text()
                .codePoints()
                .filter(sign -> sign >= PICTURES && !own.hasText(Character.toString(sign)))
                .forEach(sign -> add(
                        ClaimKind.ACHIEVEMENT, Character.toString(sign), "The source does not have this sign here."));
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

    /** Help stays help, and only who led has led. */
    private void responsibility() {
        Telling source = own.closestDeed(told);
        if (source == null) {
            return;
        }
        if (isReserved(source) && !told.has(Cue.RESERVE) && covers(source)) {
            add(ClaimKind.ACHIEVEMENT, told.text().strip(), "The source says this with a reservation.");
        }
        boolean whole = ofJob
                || 2 * Keys.shared(source.keys(), told.keys()) >= source.keys().size();
        if (whole && covers(source) && Reserves.drops(told, source)) {
            add(ClaimKind.TITLE, told.text().strip(), "The source holds something back here.");
        }
        boolean help = isHelp(source);
        boolean helped = help && !told.has(Cue.HELPED) && covers(source) && (ofJob || tellsDeed());
        boolean led = told.has(Cue.LED)
                && !isNoLead(source)
                && (help
                        || own.tellings().stream()
                                .noneMatch(other -> other.has(Cue.LED)
                                        || isLeader(other)
                                        || other.has(Cue.MANAGED) && Keys.shared(told.keys(), other.keys()) > 0))
                && !(source.has(Cue.LED) || source.has(Cue.MANAGED));
        if (led || helped) {
            String claim = led ? word(Cue.LED) : told.text().strip();
            findings.add(
                    Finding.of(ClaimKind.TITLE, path, claim, "The source takes less upon itself here.", source.text()));
        }
    }

    /** A denial of the deed stands where the sentence opens; "people who do not like statistics" denies nothing done. */
    private static boolean isReserved(Telling source) {
        Integer at = source.cuesOfAll().get(Cue.RESERVE);
        return at != null && (at <= OPENING || Cues.isIdeograph(source.folded().charAt(0)));
    }

    /** "Führte … durch" carries out, "lead generation" leads nobody, and who set something up has founded it. */
    private boolean isNoLead(Telling source) {
        return NO_LEAD.matcher(told.folded()).find()
                || FOUNDED.matcher(told.folded()).find()
                        && STARTED.matcher(source.folded()).find();
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

    /** A title of rank leads; "senior" alone does not. */
    static boolean isLeader(Telling other) {
        Integer at = other.cues().get(Cue.RANK);
        return at != null
                && !other.stated().startsWith("senior", at)
                && !other.stated().startsWith("sr", at);
    }

    private boolean tellsDeed() {
        return told.has(Cue.LED) || told.tokens().stream().anyMatch(token -> Clauses.isVerb(token.folded()));
    }

    private boolean covers(Telling source) {
        return 2 * Keys.shared(source.keys(), told.keys())
                >= Math.min(source.keys().size(), told.keys().size());
    }

    /** A deed that this job does not tell: another's, or nobody's. */
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
        boolean counted = told.figures().stream().anyMatch(this::isStatedHere);
        if (!counted && Keys.shared(told.keys(), own.keys()) == 0) {
            add(ClaimKind.ACHIEVEMENT, told.text().strip(), "The source tells nothing like it of this job.");
        }
    }

    /** "48,000 a year saved" of "savings: 48k": the number tells which job. */
    private boolean isStatedHere(Figure figure) {
        return FigureCheck.isOfPeople(figure, told)
                || !figure.isDate()
                        && own.figures().stream().anyMatch(stated -> figure.isSaidBy(stated.figure()));
    }

    /** The word of the sentence that a cue stands for. */
    private String word(Cue cue) {
        int at = told.cues().get(cue);
        return told.tokens().stream()
                .filter(token -> token.end() > at)
                .findFirst()
                .map(token -> token.text())
                .orElse(told.text().strip());
    }
}
