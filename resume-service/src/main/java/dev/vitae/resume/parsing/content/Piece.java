package dev.vitae.resume.parsing.content;

/**
 * A part of an entry's head, like a name or a title.
 *
 * @param size of its type, in points
 * @param row index of the head's row it stands in
 * @param aside whether other text stands left of it on the row
 * @param tied whether a hyphen alone parts it from the piece before it ("Acme - Institute of Chemistry")
 */
record Piece(String text, boolean bold, boolean italic, float size, int row, boolean aside, boolean tied) {

    Piece(String text, boolean bold, boolean italic, float size, int row, boolean aside) {
        this(text, bold, italic, size, row, aside, false);
    }

    Piece withText(String other) {
        return new Piece(other, bold, italic, size, row, aside, tied);
    }

    Piece tiedTo(Piece before, String line) {
        boolean hyphen = line.contains(before.text + " - " + text);
        return hyphen ? new Piece(text, bold, italic, size, row, aside, true) : this;
    }
}
