package dev.vitae.generation.guard;

import dev.vitae.generation.terms.TextLanguage;
import dev.vitae.generation.terms.Token;
import dev.vitae.generation.terms.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Names that no list knows: capitals inside a sentence, capitals inside a word, rows of signs that the source lacks. */
final class NameCheck extends SentenceCheck {
    private static final Set<String> BEHIND_NAME = Set.of("bei", "beim", "fur", "at");
    static final Set<String> KNOWN = WordSets.of("known");
    private static final Pattern APPOSED = Pattern.compile(
            "(?:haupt|landeshaupt|hanse)?stadt|(?:land)?kreis|gemeinde|bezirk|firma|kund(?:e|in|en)|bauherr(?:in|n)?"
                    + "|auftraggeber(?:in|s)?|klinik|klinikum|hotel|universitat|hochschule|brauerei|brauhaus|verlag|verein|marke|agentur|kanzlei|praxis");
    /** "Jahre Erfahrung": how much of it, no name. */
    private static final Pattern MEASURE = Pattern.compile(
            "jahre|tage|monate|woche|stunde|minute|sekunde|halfte|reihe|menge|fulle|palette|summe|grosse|hohe|lange|breite|meter|liter|"
                    + "kilometer|quadratmeter|hektar|euro|tasse|flasche|kiste|stelle|rolle|note|stufe|klasse|seite|gruppe");

    private static final int LONG = 7;

    private static final int LONG_ROW = 4;

    NameCheck(SourceFacts facts, String path, Telling told, Scope own, boolean ofJob) {
        super(facts, path, told, own, ofJob);
    }

    @Override
    List<Finding> findings() {
        String name = "";
        int end = -1;
        ClaimKind kind = ClaimKind.CLIENT;
        boolean elsewhere = false;
        for (int i = 0; i < told.tokens().size(); i++) {
            Token token = told.tokens().get(i);
            boolean named = ofJob && isApposed(i) && !own.hasWord(token.folded());
            if (!isName(i) || told.isBlank(token) || !named && isKnown(token)) {
                continue;
            }
            boolean other = facts.places().all().hasWord(token.folded());
            if (end >= 0 && token.start() <= end + 1 && other == elsewhere) {
                name = told.text().substring(end - name.length(), token.end());
            } else {
                flush(name, kind, elsewhere);
                name = token.text();
            }
            kind = isProduct(token) ? ClaimKind.SKILL : employerOr(i);
            elsewhere = other;
            end = token.end();
        }
        flush(name, kind, elsewhere);
        findings.addAll(new SignRowCheck(facts, path, told, own, ofJob).findings());
        return findings;
    }

    private void flush(String name, ClaimKind kind, boolean elsewhere) {
        if (!name.isEmpty()) {
            ClaimKind as = elsewhere ? ClaimKind.ATTRIBUTION : kind;
            String reason = elsewhere ? "The source names it in another place." : "The source does not name it.";
            add(as, name, reason);
        }
    }

    private ClaimKind employerOr(int i) {
        boolean at = i > 0 && told.tokens().get(i - 1).folded().matches("at|bei|chez|presso|bij");
        return at && !ofJob ? ClaimKind.EMPLOYER : ClaimKind.CLIENT;
    }

    private boolean isName(int i) {
        Token token = told.tokens().get(i);
        String text = token.text();
        if (isProduct(token)) {
            return true;
        }
        if (!Character.isUpperCase(text.charAt(0)) || text.length() < 2 || opens(i)) {
            return false;
        }
        boolean quoted = token.start() > 0 && "«\"“„".indexOf(told.text().charAt(token.start() - 1)) >= 0;
        boolean german = facts.language() == TextLanguage.DE;
        if (german && !quoted) {
            if (isDouble(i) || isApposed(i)) {
                return true;
            }
            boolean behind =
                    i > 0 && BEHIND_NAME.contains(told.tokens().get(i - 1).folded());
            return behind && !text.matches(".*(?:ung|ungen|heit|keit|schaft|tion|en|er|ik|bau|tat)$");
        }
        return true;
    }

    /** "Deutsche Bank": two German words with capitals and nothing between them. */
    private boolean isDouble(int i) {
        return i + 1 < told.tokens().size() && isPair(i, i + 1) || isPair(i - 1, i);
    }

    /** "Für die Stadt Leipzig": a name stands behind what it is the name of. */
    private boolean isApposed(int i) {
        Token one = i == 0 ? null : told.tokens().get(i - 1);
        return one != null
                && told.tokens().get(i).start() == one.end() + 1
                && APPOSED.matcher(one.folded()).matches()
                && Character.isUpperCase(one.text().charAt(0));
    }

    private boolean isPair(int i, int next) {
        Token one = told.tokens().get(i);
        Token other = told.tokens().get(next);
        return !opens(i)
                && other.start() == one.end() + 1
                && one.text().matches("\\p{Lu}\\p{L}+e[rs]?")
                && !MEASURE.matcher(one.folded()).matches()
                && Character.isUpperCase(other.text().charAt(0));
    }

    private boolean opens(int i) {
        if (i == 0) {
            return true;
        }
        String between = told.text()
                .substring(told.tokens().get(i - 1).end(), told.tokens().get(i).start());
        return between.matches(".*(?:[.!?;•\\n]|\\s[–—-]).*") || between.contains(":") && !isAlone(i);
    }

    /** "Account: Navantia": one word behind a colon names something; in German any noun does. */
    private boolean isAlone(int i) {
        String rest = told.text().substring(told.tokens().get(i).end()).strip();
        return (rest.isEmpty() || rest.matches("[.,;)].*"))
                && facts.language() != TextLanguage.DE
                && told.tokens().get(i).text().length() > 2;
    }

    /** Capitals or digits where words have none: WinCC, EPLAN, S7. */
    static boolean isProduct(Token token) {
        String text = token.text();
        if (text.length() < 2 || !Character.isLetter(text.charAt(0)) || Cues.isIdeograph(text.charAt(0))) {
            return false;
        }
        String rest = text.substring(1);
        boolean digits = rest.chars().anyMatch(Character::isDigit) && !text.matches("[ABCabc][12]");
        return rest.chars().anyMatch(Character::isUpperCase) || digits && Character.isUpperCase(text.charAt(0));
    }

    private boolean isKnown(Token token) {
        String folded = token.folded();
        boolean listed = KNOWN.contains(folded)
                || Words.standard().isStop(folded)
                || told.mentions().stream()
                        .anyMatch(mention -> token.start() >= mention.start() && token.end() <= mention.end());
        if (listed
                || NumberWords.standard().of(folded, facts.language()).isPresent()
                || Quantities.currency(folded) != null) {
            return true;
        }
        Scope scope = ofJob ? own : facts.places().all();
        boolean here = scope.hasWord(folded) || facts.places().general().hasWord(folded);
        Optional<String> key = Keys.of(token, facts.language());
        boolean product = isProduct(token);
        if (isAmount(token) || isNumbered(folded, scope)) {
            return true;
        }
        boolean inflected = !product
                && key.isPresent()
                && scope.keys().stream()
                        .anyMatch(other -> Keys.isInflected(key.get(), other) || isCompound(folded, other));
        return here || inflected || isClipped(token) || isShort(token) || isMonth(folded);
    }

    /** "PSG Tech" of the PSG College of Technology: the beginning of a name of the source. */
    private boolean isClipped(Token token) {
        String folded = token.folded();
        return folded.length() >= LONG_ROW
                && facts.places().general().tellings().stream()
                        .flatMap(telling -> telling.tokens().stream())
                        .anyMatch(other -> Character.isUpperCase(other.text().charAt(0))
                                && other.folded().length() > folded.length() + 2
                                && other.folded().startsWith(folded));
    }

    /** "R310m": a number with its currency, which is compared as one. */
    private boolean isAmount(Token token) {
        return told.figures().stream()
                .anyMatch(figure -> figure.isMoney() && token.start() >= figure.start() && token.end() <= figure.end());
    }

    /** "TOEIC620" of "TOEIC 620". */
    private static boolean isNumbered(String folded, Scope scope) {
        if (!folded.matches("[a-z]{1,6}\\d{2,}")) {
            return false;
        }
        String number = folded.replaceAll("[a-z]", "");
        String name = folded.replaceAll("\\d", "");
        return scope.tellings().stream()
                .anyMatch(telling -> telling.hasWord(number) && (name.length() < LONG_ROW || telling.hasWord(name)));
    }

    private boolean isCompound(String folded, String key) {
        boolean begins = folded.length() > LONG && key.startsWith(folded.substring(0, LONG_ROW));
        return facts.language() == TextLanguage.DE && (begins || Keys.alike(folded, key));
    }

    private static boolean isMonth(String folded) {
        return folded.matches("jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec")
                || Set.of(
                                "january",
                                "february",
                                "march",
                                "april",
                                "may",
                                "june",
                                "july",
                                "august",
                                "september",
                                "october",
                                "november",
                                "december")
                        .contains(folded);
    }

    /** PQE of "post-qualification experience". */
    private boolean isShort(Token token) {
        Optional<Abbreviation> abbreviation = Abbreviation.of(token.text());
        return abbreviation
                .filter(it ->
                        facts.places().all().tellings().stream().anyMatch(telling -> it.isOf(telling, facts.language()))
                                || own.tellings().stream().anyMatch(telling -> it.isOfNear(telling, facts.language())))
                .isPresent();
    }
}
