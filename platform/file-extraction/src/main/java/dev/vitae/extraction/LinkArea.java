package dev.vitae.extraction;

/** A clickable area; it is read, never followed. */
public record LinkArea(String uri, float left, float top, float right, float bottom) {
    public LinkArea {
        uri = Symbols.readable(uri);
    }
}
