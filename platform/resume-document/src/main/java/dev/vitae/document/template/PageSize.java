package dev.vitae.document.template;

/** A sheet of paper, upright. */
public enum PageSize implements Keyed {
    A4("A4", 210, 297),
    LETTER("Letter", 215.9f, 279.4f);

    private final String key;
    private final float width;
    private final float height;

    PageSize(String key, float width, float height) {
        this.key = key;
        this.width = width;
        this.height = height;
    }

    @Override
    public String key() {
        return key;
    }

    /** In millimetres. */
    public float width() {
        return width;
    }

    /** In millimetres. */
    public float height() {
        return height;
    }
}
