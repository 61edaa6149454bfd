package dev.vitae.resume.parsing.content;

/**
 * A part of an entry's head, like a name or a title.
 *
 * @param size of its type, in points
 * @param row index of the head's row it stands in
 * @param aside whether other text stands left of it on the row
 */
record Piece(String text, boolean bold, boolean italic, float size, int row, boolean aside) {

    Piece withText(String other) {
        return new Piece(other, bold, italic, size, row, aside);
    }
}
