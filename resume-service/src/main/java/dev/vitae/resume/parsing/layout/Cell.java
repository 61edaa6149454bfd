package dev.vitae.resume.parsing.layout;

import dev.vitae.extraction.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words on one line without a wide gap between them. */
public record Cell(int page, List<Word> words) {

    private static final Pattern BULLET = Pattern.compile("[•◦▪▫●○■□‣⁃◆◇❖➢➤▶►▸✓✔★∙·»›>→⇒*–—o{\\p{So}\\p{Co}-]");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}[.)]");
    private static final Pattern SOFT_HYPHEN = Pattern.compile("\u00ad(?!$)");

    public Cell {
        words = List.copyOf(words);
    }

    /** The words parted by single spaces; a soft hyphen at the end is kept for whoever joins lines. */
    public String text() {
        String text = words.stream().map(Word::text).collect(Collectors.joining(" "));
        return SOFT_HYPHEN.matcher(text).replaceAll("");
    }

    public boolean startsWithBullet() {
        String first = words.get(0).text();
        return words.size() > 1
                && (BULLET.matcher(first).matches() || NUMBER.matcher(first).matches());
    }

    /** Without its bullet. */
    public Cell body() {
        return startsWithBullet() ? new Cell(page, words.subList(1, words.size())) : this;
    }

    public float left() {
        return words.get(0).left();
    }

    public float right() {
        return words.get(words.size() - 1).right();
    }

    public float baseline() {
        return words.get(0).baseline();
    }

    /** The largest of its words, so that small capitals count as what their initials are. */
    public float size() {
        float size = 0;
        for (Word word : words) {
            size = Math.max(size, word.size());
        }
        return size;
    }

    public float top() {
        return baseline() - size() * 0.75f;
    }

    public float bottom() {
        float lowest = baseline();
        for (Word word : words) {
            lowest = Math.max(lowest, word.baseline());
        }
        return lowest + size() * 0.2f;
    }

    public boolean bold() {
        return weigh(true) * 2 > weigh(false);
    }

    public boolean startsBold() {
        return body().words.get(0).bold();
    }

    private int weigh(boolean onlyBold) {
        int letters = 0;
        for (Word word : words) {
            letters += onlyBold && !word.bold() ? 0 : word.text().length();
        }
        return letters;
    }

    public boolean caps() {
        int capitals = 0;
        for (Word word : words) {
            for (int i = 0; i < word.text().length(); i++) {
                char c = word.text().charAt(i);
                if (Character.isLowerCase(c)) {
                    return false;
                }
                capitals += Character.isUpperCase(c) ? 1 : 0;
            }
        }
        return capitals >= 3;
    }

    /** Without the last character, the stop that ends it. */
    Cell withoutStop() {
        List<Word> all = new ArrayList<>(words);
        Word last = all.remove(all.size() - 1);
        all.add(last.withText(last.text().substring(0, last.text().length() - 1)));
        return new Cell(page, all);
    }

    /** One cell of this and what belongs after it. */
    public Cell with(Cell next) {
        List<Word> all = new ArrayList<>(words);
        all.addAll(next.words);
        return new Cell(page, all);
    }
}
