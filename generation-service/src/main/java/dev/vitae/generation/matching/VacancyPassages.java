package dev.vitae.generation.matching;

import dev.vitae.generation.terms.Folding;
import dev.vitae.generation.terms.Negations;
import dev.vitae.generation.terms.Sentences;
import dev.vitae.generation.terms.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Cuts a vacancy's description into passages by headings, lists, sentences and the cue words in them. */
final class VacancyPassages {
    private static final Pattern TAG = Pattern.compile("<(?:/?(?:p|br|li|ul|ol|div|h[1-6]))\\b[^<>]*>");
    private static final Pattern OTHER_TAG = Pattern.compile("</?[a-zA-Z][^<>]*>");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern BULLET = Pattern.compile("^[\\s\\-–—*•·●▪○✓✔➤>#]+");
    private static final Pattern ITEM = Pattern.compile("^\\s*(?:[-–—•·●▪○✓✔➤>]|\\*\\s)");
    private static final Pattern MARKED = Pattern.compile("^\\s*(?:#{1,6}\\s|\\*\\*)");
    private static final Pattern COLON = Pattern.compile("[:：]");
    private static final Pattern CLOSED = Pattern.compile("[.!?:;]$");
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");
    private static final Pattern ENDED = Pattern.compile("[.!,;]$");
    private static final Pattern CONTRAST =
            Pattern.compile("\\s(?:but|however|whereas|although|aber|jedoch|mais|pero|mas|però|maar)\\s");
    private static final int WRAPPED_LINE = 60;
    private static final int HEADING_WORDS = 9;
    private static final int HEADING_LENGTH = 120;

    private enum Part {
        REQUIRED,
        PREFERRED,
        CONTEXT,
        IGNORED;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Words words = Words.standard();
    private final List<Passage> passages = new ArrayList<>();
    private Part part = Part.CONTEXT;
    private boolean item;

    private VacancyPassages() {}

    static List<Passage> of(String description) {
        VacancyPassages reader = new VacancyPassages();
        String plain =
                OTHER_TAG.matcher(TAG.matcher(description).replaceAll("\n")).replaceAll(" ");
        List<String> lines = unwrapped(plain);
        for (int i = 0; i < lines.size(); i++) {
            boolean apart = i == 0 || lines.get(i - 1).isEmpty();
            reader.read(lines.get(i), apart && leads(lines, i));
        }
        return reader.passages;
    }

    /** Whether something follows: the next line, or a list behind an empty one. */
    private static boolean leads(List<String> lines, int i) {
        boolean next = i + 1 < lines.size() && !lines.get(i + 1).isEmpty();
        return next || (i + 2 < lines.size() && ITEM.matcher(lines.get(i + 2)).find());
    }

    /** Joins lines that were broken only because they were long. */
    private static List<String> unwrapped(String text) {
        List<String> lines = new ArrayList<>();
        boolean open = false;
        for (String raw : text.split("\\R")) {
            String line = raw.strip();
            boolean fresh = line.isEmpty() || BULLET.matcher(line).find();
            if (open && !fresh) {
                lines.set(lines.size() - 1, lines.get(lines.size() - 1) + " " + line);
            } else {
                lines.add(line);
            }
            open = raw.length() >= WRAPPED_LINE && !CLOSED.matcher(line).find();
        }
        return lines;
    }

    private void read(String line, boolean standsApart) {
        String text = BLANKS.matcher(BULLET.matcher(line).replaceFirst(""))
                .replaceAll(" ")
                .strip();
        if (text.isEmpty()) {
            return;
        }
        item = ITEM.matcher(line).find();
        Part around = part;
        Matcher colon = COLON.matcher(text);
        boolean titled = colon.find();
        String title = titled ? text.substring(0, colon.start()) : text;
        boolean alone = titled
                ? colon.end() == text.length()
                : standsApart || MARKED.matcher(line).find();
        Optional<Part> heading = heading(title, alone && !item);
        if (heading.isPresent()) {
            part = heading.get();
            text = titled ? text.substring(colon.end()).strip() : "";
        } else if (titled && alone && !item && shortEnough(title)) {
            part = Part.CONTEXT;
        } else if (part == Part.IGNORED
                && standsApart
                && !item
                && shortEnough(text)
                && !ENDED.matcher(text).find()) {
            part = Part.CONTEXT;
        }
        boolean bullet = item;
        item |= heading.isPresent();
        if (part != Part.IGNORED) {
            Sentences.of(text).forEach(this::sentence);
        }
        if (bullet && !text.isEmpty()) {
            part = around;
        }
    }

    /** What a heading says comes: by its very words, or where it stands as a heading does, by one of them. */
    private Optional<Part> heading(String text, boolean stands) {
        if (!shortEnough(text)) {
            return Optional.empty();
        }
        String folded = EDGES.matcher(Folding.fold(text)).replaceAll("");
        for (Part candidate : Part.values()) {
            if (words.has("heading." + candidate.word(), folded)) {
                return Optional.of(candidate);
            }
        }
        if (!stands || ENDED.matcher(text).find()) {
            return Optional.empty();
        }
        return Stream.of(Part.PREFERRED, Part.IGNORED, Part.REQUIRED, Part.CONTEXT)
                .filter(candidate -> words.in("heading.in." + candidate.word(), folded))
                .findFirst();
    }

    private static boolean shortEnough(String text) {
        return text.length() <= HEADING_LENGTH && text.split(" ").length <= HEADING_WORDS;
    }

    private void sentence(String sentence) {
        String said = Folding.foldInPlace(sentence);
        boolean listed = part == Part.REQUIRED || part == Part.PREFERRED;
        if (!listed && words.in("offer", said) && !words.in("offer.position", said)) {
            return;
        }
        if (!listed && words.in("blurb", said) && !words.in("you", said)) {
            passages.add(new Passage(Negations.standard().blankOut(sentence), Importance.CONTEXT, false, false, true));
            return;
        }
        boolean welcome = words.in("cue.preferred", Folding.foldInPlace(sentence));
        for (String side : CONTRAST.split(sentence)) {
            String kept = welcome && CONTRAST.matcher(sentence).find() && !startsDenied(side)
                    ? side
                    : Negations.standard().blankOut(side);
            if (!kept.isBlank()) {
                clauses(kept);
            }
        }
    }

    private static boolean startsDenied(String side) {
        return Folding.foldInPlace(side.strip()).startsWith("no ");
    }

    /** Where a sentence holds cues of both kinds, each part between commas follows its own cue, or its neighbour's. */
    private void clauses(String text) {
        String folded = Folding.foldInPlace(text);
        boolean preferred = words.in("cue.preferred", folded);
        boolean required = words.in("cue.required", folded);
        if (!preferred || !required || part == Part.PREFERRED) {
            add(text, preferred, required);
            return;
        }
        String[] pieces = text.split(",");
        Boolean[] wishes = new Boolean[pieces.length];
        for (int i = 0; i < pieces.length; i++) {
            String piece = Folding.foldInPlace(pieces[i]);
            if (words.in("cue.preferred", piece)) {
                wishes[i] = true;
            } else if (words.in("cue.required", piece)) {
                wishes[i] = false;
            } else if (i > 0) {
                wishes[i] = wishes[i - 1];
            }
        }
        for (int i = 0; i < pieces.length; i++) {
            boolean wish = wishes[i] != null && wishes[i];
            add(pieces[i], wish, wishes[i] != null && !wish);
        }
    }

    private void add(String text, boolean preferred, boolean required) {
        if (part == Part.PREFERRED || preferred) {
            passages.add(new Passage(text, Importance.PREFERRED, true, item, false));
        } else if (part == Part.REQUIRED || required) {
            passages.add(new Passage(text, Importance.REQUIRED, true, item, false));
        } else {
            passages.add(new Passage(text, Importance.CONTEXT, false, item, false));
        }
    }
}
