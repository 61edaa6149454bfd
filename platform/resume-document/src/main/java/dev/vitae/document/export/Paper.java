package dev.vitae.document.export;

/** A size of paper, in twentieths of a point. */
public enum Paper {
    A4(11_906, 16_838),
    LETTER(12_240, 15_840);

    private final int width;
    private final int height;

    Paper(int width, int height) {
        this.width = width;
        this.height = height;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }
}
