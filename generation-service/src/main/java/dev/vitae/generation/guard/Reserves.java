package dev.vitae.generation.guard;

import dev.vitae.generation.terms.Folding;
import dev.vitae.generation.terms.Token;
import dev.vitae.generation.terms.Tokens;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a sentence holds back, in {@code guard/reserves.tsv}: planned is not done, submitted not published, trained by not trained. */
final class Reserves {
    private static final int OPENING = 14;
    private static final int INSIDE = 5;
    private static final Pattern AGAINST =
            Pattern.compile("(?U)\\b(?:against|gegen|contre|contra|против) (?:the |die |la |el )?\\p{Lu}");
    private static final Pattern OPPOSED =
            Pattern.compile("against|versus| vs|oppos|gegen|contre|contra|против|su(?:ed|ing)|defen");
    private static final Pattern BY = Pattern.compile("^(?:supported|assisted|mentored|trained|managed|taught|coached"
            + "|supervised|led|guided|advised|unterstutzt|betreut|angeleitet|forme|encadre|formado|supervisad[oa])"
            + " (?:by|von|par|por) ");
    private static final Pattern FROM = Pattern.compile("(?<!\\p{L})(?:from|aus dem) (\\p{L}{3,})");
    /** "Planned and ran" has done it; a "run" that was proposed is none. */
    private static final Pattern JOINED = Pattern.compile("(?:,| and| und| et| y| e| и) $");
    /** "Planned and ran": nothing is held back. */
    private static final Pattern DONE = Pattern.compile(
            "^,? ?(?:and|und|et|y|e|en|и) (?:ran|run|held|hosted|delivered|carried out|executed|built|completed|led|launched|opened"
                    + "|durchgefuhrt\\p{L}*|umgesetzt\\p{L}*|realise\\p{L}*|organise\\p{L}*|anime\\p{L}*|realic\\p{L}*|realiz\\p{L}*|ejecut\\p{L}*|провел\\p{L}*|построил\\p{L}*)(?!\\p{L})");
    /** What was asked for was given: told, it holds nothing back any more. */
    private static final Pattern GIVEN = Pattern.compile(
            "(?<!(?:not|nicht|non|niet) )(?<!\\p{L})(?:awarded|granted|approved|accepted|funded|received|secured|won|bewilligt|genehmigt|angenommen|erhalten"
                    + "|obtenue?s?|accordee?s?|acceptee?s?|retenue?s?|concedid[oa]s?|aprobad[oa]s?|obtenid[oa]s?|approvat[oaie]|ottenut[oaie]|aprovad[oa]s?|toegekend|одобрен\\p{L}*|получен\\p{L}*)(?!\\p{L})"
                    + "|採択|承認され|获批|获得");

    /** What every summary speaks of. */
    private static final Set<Cues.Cue> COMMON = Set.of(Cues.Cue.PEOPLE, Cues.Cue.LED, Cues.Cue.YEARS);

    private static final List<Reserve> STANDARD = read();

    /** @param where opening, anywhere, or asked: anywhere, as long as the answer is not there */
    private record Reserve(String where, Alternatives held, Pattern kept) {
        boolean opening() {
            return where.equals("opening");
        }
    }

    private final SourceFacts facts;
    private final boolean ofJob;
    private final boolean ofSummary;
    private final Set<String> names = new HashSet<>();

    /**
     * @param ofJob whether a job's own line is asked; elsewhere half of what was held back has to be told
     * @param ofSummary in which titles, people and years are common to all that could be meant
     */
    Reserves(SourceFacts facts, boolean ofJob, boolean ofSummary) {
        this.facts = facts;
        this.ofJob = ofJob;
        this.ofSummary = ofSummary;
        facts.source().experience().stream()
                .filter(job -> job.company() != null)
                .forEach(job -> names.addAll(Keys.of(Tokens.of(job.company()), facts.language())));
        if (ofSummary) {
            facts.source().experience().stream()
                    .filter(job -> job.position() != null)
                    .forEach(job -> names.addAll(Keys.of(Tokens.of(job.position()), facts.language())));
        }
    }

    /** Whether the retelling lets go what the source holds back. */
    boolean drops(Telling told, Telling source) {
        boolean against = AGAINST.matcher(source.text()).find()
                && !OPPOSED.matcher(told.folded()).find();
        boolean turned = BY.matcher(told.folded()).find()
                && !source.folded().contains(told.tokens().get(1).folded() + " ")
                && !Leads.namesOther(source.text());
        Matcher from = FROM.matcher(source.folded());
        boolean reversed = from.find()
                && Pattern.compile("(?<!\\p{L})(?:to|into|ins) " + Pattern.quote(from.group(1)) + "(?!\\p{L})")
                        .matcher(told.folded())
                        .find()
                && !told.folded().contains(from.group());
        if (against || turned || reversed) {
            return true;
        }
        String text = Folding.foldInPlace(source.text());
        return STANDARD.stream().anyMatch(reserve -> drops(reserve, told, source, text));
    }

    private boolean drops(Reserve reserve, Telling told, Telling source, String text) {
        Optional<MatchResult> found = reserve.held().first(text);
        if (found.isEmpty() || reserve.opening() && found.get().start() > OPENING) {
            return false;
        }
        MatchResult held = found.get();
        boolean done = reserve.opening()
                && source.tokens().stream()
                        .anyMatch(token -> token.start() >= held.end()
                                && JOINED.matcher(text.substring(0, token.start()))
                                        .find()
                                && Clauses.isVerb(token.folded())
                                && told.folded().contains(token.folded()));
        boolean ran =
                reserve.opening() && DONE.matcher(text.substring(held.end())).find();
        boolean given = reserve.where().equals("asked") && GIVEN.matcher(text).find(held.end());
        boolean guided = reserve.where().equals("guided")
                && (told.has(Cues.Cue.HELPED) || Leads.namesOther(told.text()) || names(told, source, held.end()));
        return !done
                && !ran
                && !given
                && !guided
                && !reserve.kept().matcher(told.folded()).find()
                && retells(told, source, held)
                && isHeld(reserve, held.start(), told, source);
    }

    /** A reservation is of its part and of what stands before it; only the one that opens is of all. */
    private boolean isHeld(Reserve reserve, int at, Telling told, Telling source) {
        List<Part> parts = Part.of(source, facts.language());
        Set<String> keys = keys(told);
        int holding = 0;
        int best = -1;
        long most = 0;
        for (int i = 0; i < parts.size(); i++) {
            holding = parts.get(i).start() <= at ? i : holding;
            long shared = Keys.shared(parts.get(i).keys(), keys);
            if (shared > most) {
                most = shared;
                best = i;
            }
        }
        return best >= 0
                && (best <= holding
                        || reserve.opening()
                        || parts.get(holding).keys().size() <= 2);
    }

    private boolean retells(Telling told, Telling source, MatchResult held) {
        Set<String> all = Keys.of(
                source.tokens().stream()
                        .filter(token -> token.end() <= held.start() || token.start() >= held.end())
                        .filter(token -> !ofSummary
                                || COMMON.stream()
                                        .noneMatch(cue -> Cues.standard().has(cue, token.folded())))
                        .toList(),
                facts.language());
        all.removeIf(key -> Keys.in(key, names));
        Set<String> some = keys(told);
        long shared = Keys.shared(all, some);
        int least = ofJob ? Math.min(all.size(), some.size()) : all.size() + (ofSummary ? 1 : 0);
        return all.isEmpty() || shared > 0 && 2 * shared >= least;
    }

    /** An employer's name is shared by all that is told of it. */
    private Set<String> keys(Telling told) {
        Set<String> keys = new HashSet<>(told.keys());
        keys.removeIf(key -> Keys.in(key, names));
        return keys;
    }

    /** Whether who guided is named. */
    private static boolean names(Telling told, Telling source, int from) {
        return source.tokens().stream()
                .filter(token -> token.start() >= from)
                .filter(token -> Character.isUpperCase(token.text().charAt(0)))
                .map(Token::folded)
                .anyMatch(name -> name.length() > 2
                        && told.tokens().stream()
                                .anyMatch(token -> token.folded().equals(name)));
    }

    /** What keeps a reservation may end a compound: "Elternzeitvertretung". */
    private static String kept(String words) {
        StringBuilder pattern = new StringBuilder();
        for (String word : folded(words).split("\\|")) {
            boolean inside = word.length() >= INSIDE && word.chars().allMatch(Character::isLetter);
            pattern.append(pattern.isEmpty() ? "" : "|")
                    .append(inside ? "" : "(?<![" + Script.SPACED + "])")
                    .append(word);
        }
        return pattern.toString();
    }

    private static String folded(String pattern) {
        return Folding.foldInPlace(pattern).replace("\\p{l}", "\\p{L}");
    }

    private static List<Reserve> read() {
        try (InputStream in = Reserves.class.getResourceAsStream("/guard/reserves.tsv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(cell -> new Reserve(
                            cell[0],
                            Alternatives.of("(?<![" + Script.SPACED + "])(?:" + folded(cell[1]) + ")"),
                            Pattern.compile(kept(cell[2]))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
