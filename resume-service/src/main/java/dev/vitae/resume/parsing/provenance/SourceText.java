package dev.vitae.resume.parsing.provenance;

import dev.vitae.extraction.Word;
import dev.vitae.resume.parsing.layout.Cell;
import dev.vitae.resume.parsing.layout.Layout;
import dev.vitae.resume.parsing.layout.Passage;
import dev.vitae.resume.parsing.layout.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A layout as numbered lines and their folded words, in reading order. */
public final class SourceText {

    private final List<SourceLine> lines = new ArrayList<>();
    private final List<Token> tokens = new ArrayList<>();
    private final Map<Integer, Integer> linesOfPage = new HashMap<>();
    private final Map<String, List<Integer>> places = new HashMap<>();

    public SourceText(Layout layout) {
        layout.preamble().forEach(row -> add(SourceLine.PREAMBLE, row, Optional.empty()));
        for (int i = 0; i < layout.passages().size(); i++) {
            Passage passage = layout.passages().get(i);
            int section = i;
            passage.title().ifPresent(title -> addHeading(section, title, passage.heading()));
            passage.rows().forEach(row -> add(section, row, passage.title().filter(title -> isBeside(title, row))));
        }
        for (int i = 0; i < tokens.size(); i++) {
            place(tokens.get(i).text(), i);
            if (isJoined(i)) {
                place(tokens.get(i).text() + tokens.get(i + 1).text(), i);
            }
        }
    }

    private void place(String text, int at) {
        places.computeIfAbsent(text, unseen -> new ArrayList<>()).add(at);
    }

    private void addHeading(int section, Cell title, String heading) {
        lines.add(new SourceLine(title.page(), number(title.page()), section, Optional.empty(), heading));
        addTokens(0, title);
    }

    private static boolean isBeside(Cell title, Row row) {
        return title.page() == row.page()
                && Math.abs(title.baseline() - row.first().baseline()) < 1;
    }

    /** A row beside its section's heading is on the same line. */
    private void add(int section, Row row, Optional<Cell> title) {
        boolean headed = title.isPresent() && lines.get(lines.size() - 1).isHeading();
        int number = headed ? lines.get(lines.size() - 1).number() : number(row.page());
        lines.add(new SourceLine(row.page(), number, section, Optional.of(row), row.text()));
        for (int i = 0; i < row.cells().size(); i++) {
            addTokens(i, row.cells().get(i));
        }
    }

    private int number(int page) {
        return linesOfPage.merge(page, 1, Integer::sum);
    }

    private void addTokens(int cell, Cell source) {
        for (int word = 0; word < source.words().size(); word++) {
            Word shown = source.words().get(word);
            List<String> runs = Token.runs(shown.text());
            boolean last = word == source.words().size() - 1;
            for (int i = 0; i < runs.size(); i++) {
                boolean broken = last && i == runs.size() - 1 && endsInHyphen(shown.text());
                tokens.add(new Token(runs.get(i), lines.size() - 1, cell, word, broken));
            }
        }
    }

    private static boolean endsInHyphen(String text) {
        char last = text.charAt(text.length() - 1);
        return last == '-' || last == '\u00ad' || last == '\u2010';
    }

    public List<SourceLine> lines() {
        return lines;
    }

    public List<Token> tokens() {
        return tokens;
    }

    SourceLine line(int token) {
        return lines.get(tokens.get(token).line());
    }

    /** Where a word stands, or begins when a line's end broke it. */
    List<Integer> places(String run) {
        return places.getOrDefault(run, List.of());
    }

    /** Whether a line's end broke a word between this token and the next. */
    public boolean isJoined(int token) {
        return tokens.get(token).broken() && token + 1 < tokens.size();
    }

    /** The number of tokens that stand for the word at that place: one, two where a line's end broke it, or none. */
    int length(String run, int at) {
        if (at >= tokens.size()) {
            return 0;
        }
        if (tokens.get(at).text().equals(run)) {
            return 1;
        }
        return isJoined(at) && (tokens.get(at).text() + tokens.get(at + 1).text()).equals(run) ? 2 : 0;
    }

    /** Whether so many tokens from that one on, or more, are all of the cells that they begin and end in, a bullet aside. */
    boolean isWholeCell(int first, int count, boolean orMore) {
        int last = first + count;
        boolean begins = first == 0 || !isSameCell(first - 1, first) || isBullet(first - 1);
        return begins && (orMore || last >= tokens.size() || !isSameCell(last - 1, last));
    }

    private boolean isSameCell(int one, int other) {
        Token a = tokens.get(one);
        Token b = tokens.get(other);
        return a.line() == b.line() && a.cell() == b.cell();
    }

    private boolean isBullet(int token) {
        Token it = tokens.get(token);
        boolean numbered = line(token)
                .row()
                .map(row -> row.cells().get(it.cell()).startsWithBullet())
                .orElse(false);
        return numbered && it.word() == 0;
    }
}
