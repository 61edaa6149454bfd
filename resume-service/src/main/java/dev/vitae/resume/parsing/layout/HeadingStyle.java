package dev.vitae.resume.parsing.layout;

/** What a line looks like, coarse enough for lines of one kind to be equal. */
record HeadingStyle(int halfPoints, boolean bold, boolean caps) {

    static HeadingStyle of(Cell cell) {
        return new HeadingStyle(Math.round(cell.size() * 2), cell.bold(), cell.caps());
    }

    boolean isLike(HeadingStyle other) {
        return Math.abs(halfPoints - other.halfPoints) <= 1 && bold == other.bold && caps == other.caps;
    }
}
