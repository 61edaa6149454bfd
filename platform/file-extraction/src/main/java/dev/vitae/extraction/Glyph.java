package dev.vitae.extraction;

/** One drawn character (or ligature); places as in {@link Word}. */
record Glyph(String text, float left, float right, float baseline, float size, boolean bold, boolean italic) {

    boolean isSpace() {
        char first = text.charAt(0);
        return Character.isWhitespace(first) || Character.isSpaceChar(first);
    }

    /** An icon font's character: private use, or no character at all. */
    boolean isIcon() {
        int first = text.codePointAt(0);
        return Character.getType(first) == Character.PRIVATE_USE || first == 0xfffd || first < ' ';
    }
}
