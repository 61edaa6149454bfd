package dev.vitae.generation.matching;

import dev.vitae.generation.terms.Folding;
import dev.vitae.generation.terms.Negations;
import dev.vitae.generation.terms.Sentences;
import dev.vitae.generation.terms.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Cuts a vacancy's description into passages by headings, lists, sentences and the cue words in them. */
final class VacancyPassages {
    private static final Pattern TAG = Pattern.compile("<(?:/?(?:p|br|li|ul|ol|div|h[1-6]))\\b[^<>]*>");
    private static final Pattern OTHER_TAG = Pattern.compile("</?[a-zA-Z][^<>]*>");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern BULLET = Pattern.compile("^[\\s\\-–—*•·●▪○✓✔➤>#]+");
    private static final Pattern CONTRAST =
            Pattern.compile("\\s(?:but|however|whereas|although|aber|jedoch|mais|pero|mas|però|maar)\\s");
    private static final int WRAPPED_LINE = 60;
    private static final int HEADING_WORDS = 7;
    private static final int HEADING_LENGTH = 120;

    private enum Part {
        REQUIRED,
        PREFERRED,
        CONTEXT,
        IGNORED
    }

    private final Words words = Words.standard();
    private final List<Passage> passages = new ArrayList<>();
    private Part part = Part.CONTEXT;

    private VacancyPassages() {}

    static List<Passage> of(String description) {
        VacancyPassages reader = new VacancyPassages();
        String plain =
                OTHER_TAG.matcher(TAG.matcher(description).replaceAll("\n")).replaceAll(" ");
        for (String line : unwrapped(plain)) {
            reader.read(line);
        }
        return reader.passages;
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
            open = raw.length() >= WRAPPED_LINE && !line.matches(".*[.!?:;]$");
        }
        return lines;
    }

    private void read(String line) {
        String text = BLANKS.matcher(BULLET.matcher(line).replaceFirst(""))
                .replaceAll(" ")
                .strip();
        if (text.isEmpty()) {
            return;
        }
        int colon = text.indexOf(':');
        Optional<Part> heading = heading(colon > 0 ? text.substring(0, colon) : text);
        if (heading.isPresent()) {
            part = heading.get();
            text = colon > 0 ? text.substring(colon + 1).strip() : "";
        } else if (colon == text.length() - 1 && text.split("\\s+").length <= HEADING_WORDS) {
            part = Part.CONTEXT;
        }
        if (part != Part.IGNORED) {
            Sentences.of(text).forEach(this::sentence);
        }
    }

    private Optional<Part> heading(String text) {
        if (text.length() > HEADING_LENGTH) {
            return Optional.empty();
        }
        String folded = Folding.fold(text).replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
        if (folded.split(" ").length > HEADING_WORDS) {
            return Optional.empty();
        }
        for (Part candidate : Part.values()) {
            if (words.has("heading." + candidate.name().toLowerCase(Locale.ROOT), folded)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private void sentence(String sentence) {
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
            passages.add(new Passage(text, Importance.PREFERRED, true));
        } else if (part == Part.REQUIRED || required) {
            passages.add(new Passage(text, Importance.REQUIRED, true));
        } else {
            passages.add(new Passage(text, Importance.CONTEXT, false));
        }
    }
}
