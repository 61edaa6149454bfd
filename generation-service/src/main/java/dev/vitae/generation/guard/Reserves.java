package dev.vitae.generation.guard;

import dev.vitae.generation.terms.Folding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
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

    private static final List<Reserve> STANDARD = read();

    private record Reserve(boolean opening, Alternatives held, Pattern kept) {}

    private Reserves() {}

    /** Whether the retelling lets go what the source holds back. */
    static boolean drops(Telling told, Telling source) {
        boolean against = AGAINST.matcher(source.text()).find()
                && !OPPOSED.matcher(told.folded()).find();
        boolean turned = BY.matcher(told.folded()).find()
                && !source.folded().contains(told.tokens().get(1).folded() + " ");
        Matcher from = FROM.matcher(source.folded());
        boolean reversed = from.find()
                && Pattern.compile("(?<!\\p{L})(?:to|into|ins) " + Pattern.quote(from.group(1)) + "(?!\\p{L})")
                        .matcher(told.folded())
                        .find()
                && !told.folded().contains(from.group());
        return against || turned || reversed || STANDARD.stream().anyMatch(reserve -> drops(reserve, told, source));
    }

    private static boolean drops(Reserve reserve, Telling told, Telling source) {
        Optional<MatchResult> found = reserve.held().first(source.folded());
        if (found.isEmpty() || reserve.opening() && found.get().start() > OPENING) {
            return false;
        }
        MatchResult held = found.get();
        boolean done = reserve.opening()
                && source.tokens().stream()
                        .anyMatch(token -> token.start() >= held.end()
                                && JOINED.matcher(source.folded().substring(0, token.start()))
                                        .find()
                                && Clauses.isVerb(token.folded())
                                && told.folded().contains(token.folded()));
        return !done && !reserve.kept().matcher(told.folded()).find();
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
                            cell[0].equals("opening"),
                            Alternatives.of("(?<![" + Script.SPACED + "])(?:" + folded(cell[1]) + ")"),
                            Pattern.compile(kept(cell[2]))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
