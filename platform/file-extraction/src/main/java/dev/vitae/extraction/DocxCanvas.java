package dev.vitae.extraction;

import java.util.ArrayList;
import java.util.List;

/** Gives words places: lines go down a column, what follows a tab moves to the right. */
final class DocxCanvas {

    /** A column that text runs down in; {@code y} is how far it got. */
    static final class Column {
        final float left;
        final float right;
        float y;
        /** Whether something else than paper is behind it. */
        boolean shaded;

        Column(float left, float right, float y) {
            this.left = left;
            this.right = right;
            this.y = y;
        }
    }

    /** Text of one look; a tab is a piece of its own. */
    record Piece(String text, boolean bold, boolean italic, float size, String link) {
        boolean isTab() {
            return text.equals("\t");
        }
    }

    private static final float LINE_HEIGHT = 1.25f;
    /** In em, of an average letter; only relations matter. */
    private static final float LETTER = 0.5f;

    private static final float MARGIN = 30;
    private static final float TAB_STOP = 36;

    private final WorkBudget budget;
    private final float width;
    private final List<Word> words = new ArrayList<>();
    private final List<LinkArea> links = new ArrayList<>();
    private final Column page;
    private int hidden;

    DocxCanvas(WorkBudget budget, float width) {
        this.budget = budget;
        this.width = width;
        this.page = new Column(MARGIN, width - MARGIN, MARGIN);
    }

    Column pageColumn() {
        return page;
    }

    PageText page() {
        return new PageText(1, width, page.y + MARGIN, words, links, hidden);
    }

    /** Text that people do not see is counted and left out. */
    void leaveOut(String text) {
        text.codePoints().filter(Character::isLetterOrDigit).forEach(letter -> {
            budget.glyph();
            hidden++;
        });
    }

    void line(List<Piece> pieces, boolean bullet, Column column) {
        float size = (float) pieces.stream().mapToDouble(Piece::size).max().orElse(DocxStyles.DEFAULT_SIZE);
        column.y += size * LINE_HEIGHT;
        float baseline = column.y;
        List<List<Piece>> chunks = chunks(pieces);
        float left = column.left;
        if (bullet) {
            words.add(new Word("•", left + 9, left + 13, baseline, size, false, false));
            left += 18;
        }
        for (int i = 0; i < chunks.size(); i++) {
            List<Piece> chunk = chunks.get(i);
            float length = length(chunk);
            if (i > 0 && i == chunks.size() - 1) {
                left = Math.max(left, column.right - length);
            }
            left = place(chunk, left, baseline, Math.min(1, (column.right - left) / Math.max(1, length)));
            left = column.left + (float) Math.ceil((left + 2 * size - column.left) / TAB_STOP) * TAB_STOP;
        }
    }

    private static List<List<Piece>> chunks(List<Piece> pieces) {
        List<List<Piece>> chunks = new ArrayList<>();
        List<Piece> chunk = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece.isTab()) {
                if (!chunk.isEmpty()) {
                    chunks.add(chunk);
                }
                chunk = new ArrayList<>();
            } else {
                chunk.add(piece);
            }
        }
        if (!chunk.isEmpty()) {
            chunks.add(chunk);
        }
        return chunks;
    }

    private static float length(List<Piece> chunk) {
        return (float) chunk.stream()
                .mapToDouble(piece -> piece.text().length() * LETTER * piece.size())
                .sum();
    }

    private float place(List<Piece> chunk, float start, float baseline, float squeeze) {
        float x = start;
        StringBuilder word = new StringBuilder();
        float wordStart = x;
        Piece look = null;
        for (Piece piece : chunk) {
            float from = x;
            for (int i = 0; i < piece.text().length(); i++) {
                budget.glyph();
                char c = piece.text().charAt(i);
                float step = LETTER * piece.size() * Math.max(0.01f, squeeze);
                if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                    add(word, wordStart, x, baseline, look);
                    look = null;
                } else {
                    wordStart = word.isEmpty() ? x : wordStart;
                    look = look == null ? piece : look;
                    word.append(c);
                }
                x += step;
            }
            if (piece.link() != null) {
                links.add(new LinkArea(piece.link(), from, baseline - piece.size(), x, baseline + 2));
            }
        }
        add(word, wordStart, x, baseline, look);
        return x;
    }

    private void add(StringBuilder word, float left, float right, float baseline, Piece look) {
        String text = Symbols.readable(word.toString());
        if (!text.isEmpty() && look != null) {
            words.add(new Word(text, left, right, baseline, look.size(), look.bold(), look.italic()));
        }
        word.setLength(0);
    }
}
