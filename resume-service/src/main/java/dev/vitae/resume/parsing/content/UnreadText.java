package dev.vitae.resume.parsing.content;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.document.ContentJson;
import dev.vitae.document.ResumeContent;
import dev.vitae.resume.parsing.layout.Cell;
import dev.vitae.resume.parsing.layout.Layout;
import dev.vitae.resume.parsing.layout.Row;
import dev.vitae.resume.parsing.provenance.SourceLine;
import dev.vitae.resume.parsing.provenance.SourceText;
import dev.vitae.resume.parsing.provenance.Token;
import dev.vitae.resume.parsing.wording.SectionKind;
import dev.vitae.resume.parsing.wording.Wording;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Finds the text of a file that its content does not hold, word by word. What only lays a page out is no text: headings
 * and the labels of contact details and of skill groups, bullets, levels of skills, the "in" between a degree and its
 * field, dates that the content states to the month, and how long something was.
 */
final class UnreadText {

    /** What is left of a cell, from its first word that was not read to its last. */
    record Unread(SourceLine line, String heading, String text) {}

    /** Between a degree and its field. */
    private final Layout layout;

    private final SourceText source;
    private final Wording wording;
    private final Set<String> words = new HashSet<>();
    private final Set<String> values = new HashSet<>();

    UnreadText(Layout layout, SourceText source, Wording wording) {
        this.layout = layout;
        this.source = source;
        this.wording = wording;
    }

    /** In reading order. */
    List<Unread> beyond(ResumeContent content) {
        collect(new ContentJson().tree(content));
        boolean[][] unread = unreadWords();
        List<Unread> left = new ArrayList<>();
        for (int i = 0; i < source.lines().size(); i++) {
            if (unread[i] != null) {
                add(i, unread[i], left);
            }
        }
        return left;
    }

    private void collect(JsonNode node) {
        if (node.isTextual()) {
            values.add(node.asText());
            words.addAll(Token.runs(node.asText()));
        }
        node.forEach(this::collect);
    }

    /** By line, for each word of its cells one after the other whether it is not read; null where all are. */
    private boolean[][] unreadWords() {
        List<Token> tokens = source.tokens();
        boolean[][] unread = new boolean[source.lines().size()][];
        boolean joinedBefore = false;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean joined = source.isJoined(i)
                    && words.contains(token.text() + tokens.get(i + 1).text());
            if (!joined && !joinedBefore && !words.contains(token.text())) {
                source.lines().get(token.line()).row().ifPresent(row -> {
                    if (unread[token.line()] == null) {
                        unread[token.line()] = new boolean[count(row.cells())];
                    }
                    unread[token.line()][count(row.cells().subList(0, token.cell())) + token.word()] = true;
                });
            }
            joinedBefore = joined;
        }
        return unread;
    }

    private static int count(List<Cell> cells) {
        return cells.stream().mapToInt(cell -> cell.words().size()).sum();
    }

    private void add(int index, boolean[] unread, List<Unread> left) {
        SourceLine line = source.lines().get(index);
        Row row = line.row().orElseThrow();
        int from = 0;
        for (int c = 0; c < row.cells().size(); c++) {
            Cell cell = row.cells().get(c);
            boolean lastCell = c == row.cells().size() - 1;
            int first = from;
            unread(index, cell, i -> unread[first + i], lastCell)
                    .ifPresent(text -> left.add(new Unread(line, heading(line), text)));
            from += cell.words().size();
        }
    }

    private Optional<String> unread(int line, Cell cell, IntPredicate unread, boolean lastCell) {
        List<String> texts = cell.words().stream()
                .map(word -> word.text().replace("\u00ad", ""))
                .toList();
        boolean[] left = new boolean[texts.size()];
        for (int i = cell.startsWithBullet() ? 1 : 0; i < left.length; i++) {
            left[i] = unread.test(i);
        }
        new StatedDates(values, wording.dates()).takeOut(texts, left, cellsBelow(line));
        int first = 0;
        int end = left.length;
        while (first < end && !left[first]) {
            first++;
        }
        while (end > first && !left[end - 1]) {
            end--;
        }
        String text = Pieces.trim(String.join(" ", texts.subList(first, end)));
        boolean more =
                !lastCell || end < texts.size() || texts.get(texts.size() - 1).endsWith(":");
        return text.isEmpty() || isLabel(source.lines().get(line), cell, text, more)
                ? Optional.empty()
                : Optional.of(text);
    }

    private List<Cell> cellsBelow(int line) {
        return line + 1 == source.lines().size()
                ? List.of()
                : source.lines().get(line + 1).row().map(Row::cells).orElse(List.of());
    }

    private boolean isLabel(SourceLine line, Cell cell, String text, boolean more) {
        SectionKind kind = kind(line);
        boolean contact = kind == null || kind == SectionKind.CONTACT;
        boolean begins = cell.body().text().startsWith(text);
        boolean level = kind == SectionKind.SKILLS && SkillsReader.isLevel(text, wording);
        boolean joining =
                (kind == SectionKind.EDUCATION || kind == SectionKind.EXPERIENCE) && Pieces.JOINING.contains(text);
        return contact && ContactLabels.isLabel(text)
                || level
                || joining
                || kind == SectionKind.SKILLS && begins && (more || cell.bold());
    }

    private SectionKind kind(SourceLine line) {
        return line.section() == SourceLine.PREAMBLE
                ? null
                : layout.passages().get(line.section()).kind();
    }

    private String heading(SourceLine line) {
        return line.section() == SourceLine.PREAMBLE
                ? Surplus.HEADING
                : layout.passages().get(line.section()).heading();
    }
}
