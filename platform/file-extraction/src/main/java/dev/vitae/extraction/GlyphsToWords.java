package dev.vitae.extraction;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts glyphs together to words by their places alone: producers differ in whether they write spaces, and letter-spaced
 * headings have gaps within words.
 */
final class GlyphsToWords {

    /** In em. Spaces are about 0.25 em wide; justified text squeezes them to 0.17. */
    private static final float WORD_GAP = 0.15f;

    private static final float NARROW_WORD_GAP = 0.11f;
    /** In em. Where letters stand this far apart throughout, the text is letter-spaced. */
    private static final float SPACED_LETTERS = 0.08f;

    private static final float RUN_GAP = 1.0f;
    private static final float SAME_LINE = 0.3f;

    private final WorkBudget budget;

    GlyphsToWords(WorkBudget budget) {
        this.budget = budget;
    }

    List<Word> words(List<Glyph> glyphs, List<Glyph> marks) {
        List<Word> words = new ArrayList<>();
        for (List<Glyph> line : lines(SetAccents.joined(glyphs))) {
            for (List<Glyph> run : runs(line)) {
                addWords(run, words);
            }
        }
        addBullets(marks, words);
        return words;
    }

    private static List<List<Glyph>> lines(List<Glyph> glyphs) {
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(GlyphsToWords::downAndRight);
        List<List<Glyph>> lines = new ArrayList<>();
        for (Glyph glyph : sorted) {
            List<Glyph> last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
            if (last != null && glyph.baseline() - last.get(0).baseline() <= SAME_LINE * smaller(glyph, last.get(0))) {
                last.add(glyph);
            } else {
                lines.add(new ArrayList<>(List.of(glyph)));
            }
        }
        lines.forEach(line -> line.sort((a, b) -> Float.compare(a.left(), b.left())));
        return lines;
    }

    private static int downAndRight(Glyph a, Glyph b) {
        int down = Float.compare(a.baseline(), b.baseline());
        return down != 0 ? down : Float.compare(a.left(), b.left());
    }

    private static float smaller(Glyph a, Glyph b) {
        return Math.min(a.size(), b.size());
    }

    /** Stretches without a gap of an em; icons end a stretch, and are dropped unless they are symbol fonts' bullets. */
    private static List<List<Glyph>> runs(List<Glyph> line) {
        List<List<Glyph>> runs = new ArrayList<>();
        List<Glyph> run = new ArrayList<>();
        Glyph previous = null;
        float letterGap = 0;
        for (Glyph glyph : line) {
            boolean doubled = previous != null
                    && glyph.text().equals(previous.text())
                    && Math.abs(glyph.left() - previous.left()) < 0.15f * glyph.size();
            if (doubled) {
                continue; // printed twice to look bold
            }
            String symbol = glyph.isIcon() ? Symbols.bullet(glyph.text()) : null;
            float gap = previous == null ? 0 : (glyph.left() - previous.right()) / glyph.size();
            boolean far = gap > RUN_GAP + (letterGap > SPACED_LETTERS ? 2 * letterGap : 0);
            letterGap = glyph.isSpace() || far ? letterGap : gap;
            if (far || glyph.isIcon()) {
                runs.add(run);
                run = new ArrayList<>();
            }
            if (symbol != null) {
                runs.add(List.of(
                        new Glyph(symbol, glyph.left(), glyph.right(), glyph.baseline(), glyph.size(), false, false)));
            } else if (!glyph.isIcon()) {
                run.add(glyph);
            }
            previous = glyph.isSpace() ? previous : glyph;
        }
        runs.add(run);
        return runs;
    }

    private void addWords(List<Glyph> run, List<Word> words) {
        List<Float> gaps = new ArrayList<>();
        Glyph previous = null;
        int spaces = 0;
        for (Glyph glyph : run) {
            if (glyph.isSpace()) {
                spaces++;
                continue;
            }
            if (previous != null) {
                gaps.add((glyph.left() - previous.right()) / glyph.size());
            }
            previous = glyph;
        }
        gaps.sort(null);
        float median = gaps.isEmpty() ? 0 : gaps.get(gaps.size() / 2);
        boolean letterSpaced =
                gaps.size() >= 3 && median > SPACED_LETTERS && gaps.get(gaps.size() / 5) > SPACED_LETTERS;
        float spacing = letterSpaced ? median : 0;
        boolean spacesMeanWords = !letterSpaced || spaces * 2 < gaps.size();
        float threshold = letterSpaced ? median + Math.max(WORD_GAP, median * 0.5f) : wordGap(gaps, spaces);
        List<Glyph> word = new ArrayList<>();
        boolean space = false;
        for (Glyph glyph : run) {
            if (glyph.isSpace()) {
                space = spacesMeanWords;
                continue;
            }
            Glyph last = word.isEmpty() ? null : word.get(word.size() - 1);
            if (last != null && (space || (glyph.left() - last.right()) / glyph.size() > threshold)) {
                add(word, spacing, words);
                word = new ArrayList<>();
            }
            word.add(glyph);
            space = false;
        }
        if (!word.isEmpty()) {
            add(word, spacing, words);
        }
    }

    /** A full line has narrower spaces, which nothing between letters comes near to, where spaces are but gaps. */
    private static float wordGap(List<Float> gaps, int spaces) {
        boolean clear =
                spaces == 0 && gaps.stream().noneMatch(gap -> gap > SPACED_LETTERS / 2 && gap < NARROW_WORD_GAP);
        return clear ? NARROW_WORD_GAP : WORD_GAP;
    }

    /** A letter-spaced word ends with the space after its last letter, so that the gap to the next is a usual one. */
    private static void add(List<Glyph> glyphs, float spacing, List<Word> words) {
        StringBuilder text = new StringBuilder();
        float size = 0;
        int bold = 0;
        int italic = 0;
        for (Glyph glyph : glyphs) {
            text.append(Symbols.plain(glyph.text()));
            size = Math.max(size, glyph.size());
            bold += glyph.bold() ? 1 : -1;
            italic += glyph.italic() ? 1 : -1;
        }
        Glyph first = glyphs.get(0);
        String composed = Symbols.hyphenated(Symbols.readable(Normalizer.normalize(text, Normalizer.Form.NFC)));
        float right = glyphs.get(glyphs.size() - 1).right() + spacing * size;
        if (!composed.isEmpty()) {
            words.add(new Word(composed, first.left(), right, first.baseline(), size, bold > 0, italic > 0));
        }
    }

    /** A drawn mark is a bullet when text starts shortly after it on its line, and nothing else stands just before it. */
    private void addBullets(List<Glyph> marks, List<Word> words) {
        List<Word> bullets = new ArrayList<>();
        for (Glyph mark : marks) {
            budget.steps(1 + words.size() / 64);
            float middle = mark.baseline() - mark.size() / 2;
            Word next = null;
            boolean textBefore = false;
            for (Word word : words) {
                if (word.top() <= middle && middle <= word.bottom()) {
                    float gap = word.left() - mark.right();
                    if (gap > 0 && gap < 2 * word.size() && (next == null || word.left() < next.left())) {
                        next = word;
                    }
                    textBefore |= word.right() <= mark.left() && mark.left() - word.right() < word.size();
                }
            }
            boolean inARow = marks.stream()
                    .anyMatch(other -> other != mark
                            && Math.abs(other.baseline() - mark.baseline()) < 2
                            && other.left() != mark.left()
                            && Math.abs(other.left() - mark.left()) < 3 * mark.size());
            if (next != null && !textBefore && !inARow && mark.size() < 0.8f * next.size()) {
                bullets.add(new Word("•", mark.left(), mark.right(), next.baseline(), next.size(), false, false));
            }
        }
        words.addAll(bullets);
    }
}
