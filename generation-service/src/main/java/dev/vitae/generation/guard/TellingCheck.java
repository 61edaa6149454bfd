package dev.vitae.generation.guard;

import dev.vitae.generation.guard.Cues.Cue;
import dev.vitae.generation.terms.Token;
import java.util.Comparator;
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
    private static final Pattern PERIOD = Pattern.compile(
            "(?<!\\p{L})(?:end|start|beginning|middle|rest|day|part|most|half|close|quarter|time) of the (?:month|year)|(?:ende|beginn|anfang) des jahres|(?:fin|debut) de l'annee|final del ano");
    private static final Pattern RANKING = Pattern.compile(
            "(?<!\\p{L})ranked (?:as )?(?:no\\.? ?|number |#)?(?:\\d|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)");
    private static final Pattern OTHERS = Pattern.compile(
            "(?iU)(?<!\\p{L})(?:colleagues?|teammates?|co-?workers?|kolleg(?:e|in|en)|collègues?|compañer[oa]s?|colleg[ah]\\p{L}*|colegas?|коллег\\p{L}*)(?!\\p{L})|同僚|同事|後輩|部下"
                    + "|(?<!\\p{L})(?:my|our|mein\\p{L}*|unser\\p{L}*|mon|ma|notre|mi|nuestr\\p{L}*|mio|mia|nostr\\p{L}*|meu|minha|mijn|onze?|наш\\p{L}*)(?: [\\p{L}\\d-]+){0,3} (?:apprentice|trainee|student|pupil|intern|teacher|nurse|assistant|azubi|auszubildende\\p{L}*|lehrling|praktikant\\p{L}*|schülerin?|apprentie?|stagiaire|élève|alumn[oa]|aprendiz|becari[oa]|allie[vi]\\p{L}*|tirocinante|стажер\\p{L}*|ученик\\p{L}*|ученица)(?!\\p{L})");
    private static final Pattern TITLE = Pattern.compile("mrs|mr|ms|dr|herr|frau|mme");
    private static final int PICTURES = 0x1F000;

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
        if (told.has(Cue.AWARD)) {
            others();
        }
        sign();
        magnitude();
        findings.addAll(new RoleCheck(facts, path, told, own, ofJob).findings());
        findings.addAll(new DutyCheck(facts, path, told, own, ofJob).findings());
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

    /** What a colleague won is that colleague's. */
    private void others() {
        own.tellings().stream()
                .filter(telling -> telling.has(Cue.AWARD))
                .max(Comparator.comparingLong(telling -> Keys.shared(told.keys(), telling.keys())))
                .filter(telling -> Keys.shared(told.keys(), telling.keys()) > 1
                        && OTHERS.matcher(telling.text()).find()
                        && !OTHERS.matcher(told.text()).find()
                        && telling.tokens().stream().noneMatch(this::isPerson))
                .ifPresent(telling -> add(ClaimKind.AWARD, word(Cue.AWARD), "The source gives it to somebody else."));
    }

    /** A name that stands inside both sentences, other than what the prize is called. */
    private boolean isPerson(Token token) {
        return TITLE.matcher(token.folded()).matches() && told.hasWord(token.folded());
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

    /** A title of rank leads; "senior" alone does not. */
    static boolean isLeader(Telling other) {
        Integer at = other.cues().get(Cue.RANK);
        return at != null
                && !other.stated().startsWith("senior", at)
                && !other.stated().startsWith("sr", at);
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
                || !figure.isDate() && own.figures().stream().anyMatch(stated -> figure.isSaidBy(stated.figure()));
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
