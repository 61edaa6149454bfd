package dev.vitae.generation.guard;

import dev.vitae.generation.guard.Cues.Cue;
import dev.vitae.generation.terms.Token;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words that claim by themselves: of awards, publications, certificates, mastery, of being the first. Their place has them, too. */
final class CueCheck extends SentenceCheck {
    private static final Pattern PERIOD = Pattern.compile(
            "(?<!\\p{L})(?:end|start|beginning|middle|rest|day|part|most|half|close|quarter|time) of the (?:month|year)|(?:ende|beginn|anfang) des jahres|(?:fin|debut) de l'annee|final del ano");
    private static final Pattern RANKING = Pattern.compile(
            "(?<!\\p{L})ranked (?:as )?(?:no\\.? ?|number |#)?(?:\\d|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)");
    private static final Pattern OTHERS = Pattern.compile(
            "(?iU)(?<!\\p{L})(?:colleagues?|teammates?|co-?workers?|kolleg(?:e|in|en)|collègues?|compañer[oa]s?|colleg[ah]\\p{L}*|colegas?|коллег\\p{L}*)(?!\\p{L})|同僚|同事|後輩|部下"
                    + "|(?<!\\p{L})(?:my|our|mein\\p{L}*|unser\\p{L}*|mon|ma|notre|mi|nuestr\\p{L}*|mio|mia|nostr\\p{L}*|meu|minha|mijn|onze?|наш\\p{L}*)(?: [\\p{L}\\d-]+){0,3} (?:apprentice|trainee|student|pupil|intern|teacher|nurse|assistant|azubi|auszubildende\\p{L}*|lehrling|praktikant\\p{L}*|schülerin?|apprentie?|stagiaire|élève|alumn[oa]|aprendiz|becari[oa]|allie[vi]\\p{L}*|tirocinante|стажер\\p{L}*|ученик\\p{L}*|ученица)(?!\\p{L})");
    private static final Pattern AUTHOR =
            Pattern.compile("(?<!\\p{L})(?:co-?)?(?:authors?|autorin|autor|autrice|auteure?|autora|автор)(?!\\p{L})");
    private static final Pattern WROTE = Pattern.compile(
            "(?<!\\p{L})(?:co-?)?(?:wrote|writ(?:e|ten|ing)|verfass|schrieb|geschrieb|redig|redac|ecri|escrib|написа|scri)");
    private static final Pattern BEST = Pattern.compile("最優秀|最高|最佳|大賞|グランプリ|特等|金賞|金奖|一等|特等|grand prix|gold medal");
    /** Gold, silver, bronze. */
    private static final List<Pattern> METALS = Stream.of(
                    "gold(?:en\\p{L}*)?|goldmedaill\\p{L}*|d'or|de oro|oro|ouro|d'oro|goud\\p{L}*|золот\\p{L}*|χρυσ\\p{L}*|金[賞牌メ奖]",
                    "silver|silbern?\\p{L}*|d'argent|de plata|plata|prata|argento|zilver\\p{L}*|серебр\\p{L}*|αργυρ\\p{L}*|銀[賞牌メ]|银[奖牌]",
                    "bronz\\p{L}*|бронз\\p{L}*|χαλκιν\\p{L}*|銅[賞牌メ]|铜[奖牌]")
            .map(words -> Pattern.compile("(?<!\\p{L})(?:" + words + ")(?!\\p{IsLatin})"))
            .toList();

    private static final Pattern TITLE = Pattern.compile("mrs|mr|ms|dr|herr|frau|mme");
    /** Who is first of two is no first of all. */
    private static final Pattern SECOND = Pattern.compile(
            "(?<!\\p{L})(?:als zweite|second midwife|et \\p{L}* ?comme (?:seconde?|deuxieme)|y como segund[oa])");

    private static final Pattern ALONE = Pattern.compile(
            "(?<!\\p{L})(?:sole|solely|alone|single-?hand\\p{L}*|on my own|allein\\p{L}*|alleinig\\p{L}*|im alleingang|seule?|a lui seul|en solitario|единолично|самостоятельно)(?!\\p{L})|単独|单独");
    private static final Pattern THE = Pattern.compile("^(?:the|als|le|la|el) (\\p{L}+)");
    private static final Pattern FIRST_TIME =
            Pattern.compile("^(?:the first|als erste[rsn]?|le premier|la premiere|el primer|la primera)"
                    + " (?:\\d|two|three|four|five|six|few|half|day|week|month|quarter|year|term|season|trimestre|mois|annee|semaine|semestre|mes|ano|semana|monat|jahr|woche|quartal|tag)"
                    + "|^alone(?: in)? \\d|^on my own (?:authority|initiative|account|judg|responsib|behalf|time)");
    private static final Pattern AMOUNT = Pattern.compile(
            "(?:\\d|%|(?<!\\p{L})(?:une?|ein|eine|einem|einen|los|las|un|una|in that year|last year)) ?$");

    private static final Map<Cue, ClaimKind> CLAIMS = Map.of(
            Cue.AWARD, ClaimKind.AWARD,
            Cue.PUBLICATION, ClaimKind.PUBLICATION,
            Cue.CERTIFICATE, ClaimKind.CERTIFICATE,
            Cue.MASTERY, ClaimKind.TITLE,
            Cue.SUPERLATIVE, ClaimKind.ACHIEVEMENT);

    CueCheck(SourceFacts facts, String path, Telling told, Scope own, boolean ofJob) {
        super(facts, path, told, own, ofJob);
    }

    @Override
    List<Finding> findings() {
        CLAIMS.forEach(this::claim);
        metal();
        if (told.has(Cue.AWARD)) {
            others();
            best();
        }
        return findings;
    }

    private void claim(Cue cue, ClaimKind kind) {
        if (!told.has(cue)) {
            return;
        }
        boolean stated = cue == Cue.CERTIFICATE
                ? facts.places().all().tellings().stream()
                        .anyMatch(telling -> telling.has(cue) && Keys.shared(told.keys(), telling.keys()) > 1)
                : own.has(cue) && !(cue == Cue.SUPERLATIVE && isAlone())
                        || cue == Cue.AWARD && (own.hasWord("won") || isPeriod() || isRanking())
                        || cue == Cue.SUPERLATIVE
                                && (SECOND.matcher(told.folded()).find() || isNoRank() || isSaidOtherwise());
        if (!stated
                && !(cue == Cue.CERTIFICATE && (namesCertificate() || isSameWord(cue)))
                && !(cue == Cue.PUBLICATION && isWritten())) {
            boolean elsewhere = ofJob && facts.places().all().has(cue) && cue != Cue.CERTIFICATE;
            add(elsewhere ? ClaimKind.ATTRIBUTION : kind, word(cue), "The source states nothing of the kind here.");
        }
    }

    /** "Author of a handbook" of who wrote one. */
    private boolean isWritten() {
        return AUTHOR.matcher(told.folded()).find()
                && own.tellings().stream()
                        .anyMatch(telling ->
                                WROTE.matcher(telling.folded()).find() && Keys.shared(told.keys(), telling.keys()) > 1);
    }

    /** "Licensed in NM" of who is "licensed in New Mexico": what for is a name, and asked as one. */
    private boolean isSameWord(Cue cue) {
        String summary = facts.source().summary();
        return !ofJob && summary != null && Clauses.fold(summary).contains(Clauses.fold(word(cue)));
    }

    /** 最優秀賞 of a 優秀賞, gold of a mention: the highest of its kind. */
    private void best() {
        Matcher best = BEST.matcher(told.folded());
        if (best.find() && !own.hasText(best.group())) {
            add(ClaimKind.AWARD, best.group(), "The source gives a lesser one.");
        }
    }

    /** Gold of a silver medal. */
    private void metal() {
        List<Pattern> told = METALS.stream()
                .filter(it -> it.matcher(this.told.folded()).find())
                .toList();
        boolean other = METALS.stream().filter(it -> !told.contains(it)).anyMatch(it -> own.tellings().stream()
                .anyMatch(telling ->
                        it.matcher(telling.folded()).find() && Keys.shared(this.told.keys(), telling.keys()) > 0));
        told.stream()
                .filter(it -> other
                        && own.tellings().stream().noneMatch(telling -> it.matcher(telling.folded())
                                .find()))
                .findFirst()
                .ifPresent(it -> add(ClaimKind.AWARD, this.told.text().strip(), "The source gives another medal."));
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

    /** "The end of the month", "the report of the month" are no award; whom it is given to is a person or has a capital. */
    private boolean isPeriod() {
        int at = told.cues().get(Cue.AWARD);
        if (!told.stated().startsWith("of the ", at)) {
            return PERIOD.matcher(told.folded()).find();
        }
        String before = told.text().substring(0, at).strip();
        String last = before.substring(before.lastIndexOf(' ') + 1);
        boolean person = !last.isEmpty()
                && (Character.isUpperCase(last.charAt(0))
                        || Cues.standard().has(Cue.PEOPLE, Clauses.fold(last))
                        || last.matches("\\p{L}+(?:er|or|ist|ant|ee)"));
        return !person
                || told.stated().startsWith("-", at + "of the month".length())
                || PERIOD.matcher(told.folded()).find();
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

    /** Alone where the source has no such word. */
    private boolean isAlone() {
        Matcher alone = ALONE.matcher(told.stated());
        return alone.find()
                && own.tellings().stream()
                        .noneMatch(telling -> ALONE.matcher(telling.stated()).find());
    }

    /** "The first in the network" of the "first depot in the network". */
    private boolean isSaidOtherwise() {
        Matcher first = THE.matcher(told.folded().substring(told.cues().get(Cue.SUPERLATIVE)));
        return first.find() && own.hasWord(first.group(1));
    }

    /** "The first three months", "in 2023 alone", "un seul accident": how long, how much, how few. */
    private boolean isNoRank() {
        int at = told.cues().get(Cue.SUPERLATIVE);
        return FIRST_TIME.matcher(told.folded().substring(at)).find()
                || AMOUNT.matcher(told.folded().substring(0, at)).find();
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
