package dev.vitae.extraction;

import dev.vitae.extraction.DocxCanvas.Column;
import dev.vitae.extraction.DocxCanvas.Piece;
import dev.vitae.extraction.DocxStyles.Look;
import dev.vitae.extraction.UnreadableFile.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One stream of paragraphs and tables (body, header, footer or text box) put onto the canvas. */
final class DocxStory {

    private static final int DEEPEST_NESTING = 60;
    private static final float TWIPS = 20;
    /** In points; what is further apart is apart. */
    private static final float WIDEST_SPACING = 40;
    /** Of a table, as Word has it; further ones fall together with the last. */
    private static final int MOST_COLUMNS = 63;
    /** In twips, as Word has it: 22 inches. */
    private static final float WIDEST_COLUMN = 31_680;

    /** Columns of equal width, for tables that do not say how wide theirs are. */
    private static final List<Float> UNSTATED_GRID = List.of(1f, 1f, 1f, 1f);

    private final XMLStreamReader xml;
    private final String root;
    private final DocxStyles styles;
    private final Map<String, String> links;
    private final DocxCanvas canvas;
    private int depth;

    DocxStory(
            byte[] part,
            String root,
            DocxStyles styles,
            Map<String, String> links,
            DocxCanvas canvas,
            WorkBudget budget)
            throws XMLStreamException {
        this.xml = SafeXml.reader(part, budget);
        this.root = root;
        this.styles = styles;
        this.links = links;
        this.canvas = canvas;
    }

    void read() throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("background")) {
                canvas.pageColumn().shaded = true;
            } else if (xml.getLocalName().equals(root)) {
                blocks(root, canvas.pageColumn());
            }
        }
    }

    private void blocks(String container, Column column) throws XMLStreamException {
        if (++depth > DEEPEST_NESTING) {
            throw new UnreadableFile(Reason.TOO_COMPLEX);
        }
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(container)) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "p" -> paragraph(column);
                    case "tbl" -> table(column);
                    case "Fallback", "sdtPr", "del" -> DocxXml.skip(xml);
                    default -> {}
                }
            }
        }
        depth--;
    }

    private void table(Column column) throws XMLStreamException {
        List<Float> grid = new ArrayList<>();
        float rowTop = column.y;
        float rowEnd = rowTop;
        int cell = 0;
        boolean shaded = column.shaded;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("tbl")) {
                break;
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                // A style may shade any part of a table.
                case "tblStyle" -> shaded = true;
                case "shd" -> shaded |= DocxStyles.isShade(xml);
                case "gridCol" -> {
                    if (grid.size() < MOST_COLUMNS) {
                        grid.add(within(1, WIDEST_COLUMN, DocxXml.number(xml, "w", 1)));
                    }
                }
                case "tr" -> {
                    if (grid.isEmpty()) {
                        grid.addAll(UNSTATED_GRID);
                    }
                    rowTop = rowEnd;
                    cell = 0;
                }
                case "tc" -> {
                    Column inner = cellColumn(grid, cell, column, rowTop);
                    inner.shaded = shaded;
                    cell = Math.min(MOST_COLUMNS, cell + cell(inner));
                    rowEnd = Math.max(rowEnd, inner.y);
                }
                default -> {}
            }
        }
        column.y = rowEnd;
    }

    private static Column cellColumn(List<Float> grid, int cell, Column column, float top) {
        float total = (float) grid.stream().mapToDouble(Float::doubleValue).sum();
        float before = (float)
                grid.stream().limit(cell).mapToDouble(Float::doubleValue).sum();
        float own = cell < grid.size() ? grid.get(cell) : Math.max(1, total - before);
        float scale = (column.right - column.left) / Math.max(1, total);
        float left = column.left + before * scale;
        return new Column(left, Math.max(left + 20, left + own * scale - 14), top);
    }

    /** Returns how many columns of the grid it spans. */
    private int cell(Column inner) throws XMLStreamException {
        if (++depth > DEEPEST_NESTING) {
            throw new UnreadableFile(Reason.TOO_COMPLEX);
        }
        int span = 1;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("tc")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "shd" -> inner.shaded |= DocxStyles.isShade(xml);
                    case "gridSpan" -> span = (int) within(1, MOST_COLUMNS, DocxXml.number(xml, "val", 1));
                    case "p" -> paragraph(inner);
                    case "tbl" -> table(inner);
                    case "Fallback", "sdtPr" -> DocxXml.skip(xml);
                    default -> {}
                }
            }
        }
        depth--;
        return span;
    }

    private void paragraph(Column column) throws XMLStreamException {
        List<Piece> pieces = new ArrayList<>();
        Look look = styles.of(null);
        boolean bullet = false;
        boolean shaded = column.shaded;
        float after = 0;
        String link = null;
        while (xml.hasNext()) {
            int event = xml.next();
            String name = event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT
                    ? xml.getLocalName()
                    : "";
            if (event == XMLStreamConstants.END_ELEMENT && name.equals("p")) {
                break;
            } else if (event == XMLStreamConstants.END_ELEMENT && name.equals("hyperlink")) {
                link = null;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                switch (name) {
                    case "pStyle" -> look = styles.of(DocxXml.attribute(xml, "val"));
                    case "shd" -> shaded |= DocxStyles.isShade(xml);
                    case "numId" -> bullet = !"0".equals(DocxXml.attribute(xml, "val"));
                    case "spacing" -> {
                        column.y += spacing("before");
                        after = spacing("after");
                    }
                    case "tabs", "pBdr", "rPr", "sdtPr", "Fallback", "del" -> DocxXml.skip(xml);
                    case "hyperlink" -> link = links.get(DocxXml.attribute(xml, "id"));
                    case "r" -> run(pieces, look, link, shaded, column);
                    case "txbxContent" -> box(column);
                    default -> {}
                }
            }
        }
        emit(pieces, bullet || Boolean.TRUE.equals(look.list()), column);
        column.y += after;
    }

    private float spacing(String side) {
        return within(0, WIDEST_SPACING, DocxXml.number(xml, side, 0) / TWIPS);
    }

    private static float within(float least, float most, float value) {
        return Math.max(least, Math.min(most, value));
    }

    /** A text box, which may be filled with anything. */
    private void box(Column column) throws XMLStreamException {
        boolean before = column.shaded;
        column.shaded = true;
        blocks("txbxContent", column);
        column.shaded = before;
    }

    private void run(List<Piece> pieces, Look paragraph, String link, boolean shaded, Column column)
            throws XMLStreamException {
        Look look = paragraph;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("r")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "rPr" -> look = DocxStyles.look(xml, "rPr").over(paragraph);
                    case "t" -> text(pieces, look, link, shaded);
                    case "tab", "ptab" -> pieces.add(piece("\t", look, null));
                    case "br", "cr" -> pieces.add(piece("\n", look, null));
                    case "noBreakHyphen" -> pieces.add(piece("-", look, link));
                    case "txbxContent" -> box(column);
                    case "Fallback", "delText" -> DocxXml.skip(xml);
                    default -> {}
                }
            }
        }
    }

    private void text(List<Piece> pieces, Look look, String link, boolean shaded) throws XMLStreamException {
        String text = xml.getElementText();
        if (look.isUnseen(shaded)) {
            canvas.leaveOut(text);
        } else {
            pieces.add(piece(text, look, link));
        }
    }

    private static Piece piece(String text, Look look, String link) {
        boolean caps = Boolean.TRUE.equals(look.caps());
        float size = look.size() == null ? DocxStyles.DEFAULT_SIZE : within(4, 72, look.size());
        return new Piece(
                caps ? text.toUpperCase(java.util.Locale.ROOT) : text,
                Boolean.TRUE.equals(look.bold()),
                Boolean.TRUE.equals(look.italic()),
                size,
                link);
    }

    private void emit(List<Piece> pieces, boolean bullet, Column column) {
        List<Piece> line = new ArrayList<>();
        boolean first = true;
        for (Piece piece : pieces) {
            if (piece.text().equals("\n")) {
                canvas.line(line, bullet && first, column);
                first = false;
                line = new ArrayList<>();
            } else {
                line.add(piece);
            }
        }
        boolean blank = line.stream().allMatch(piece -> piece.text().isBlank());
        canvas.line(line, bullet && first && !blank, column);
    }
}
