package dev.vitae.extraction;

/**
 * A run of characters without white space.
 *
 * @param baseline distance of its base line from the top of the page, in points
 * @param size font size in points
 */
public record Word(String text, float left, float right, float baseline, float size, boolean bold, boolean italic) {

    /** The same look and place, of another text. */
    public Word withText(String other) {
        return new Word(other, left, right, baseline, size, bold, italic);
    }

    /** About where its capitals end; fonts differ, layout tolerates that. */
    public float top() {
        return baseline - size * 0.75f;
    }

    public float bottom() {
        return baseline + size * 0.2f;
    }
}
