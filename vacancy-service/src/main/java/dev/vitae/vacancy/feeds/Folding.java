package dev.vitae.vacancy.feeds;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Lines as RFC 5545 §3.1 has them: of at most 75 octets, so that no character is cut. ical4j counts characters. */
final class Folding {

    private static final int MOST_OCTETS = 75;
    private static final byte[] FOLD = {'\r', '\n', ' '};

    private Folding() {}

    /** @param file whose lines end in CR LF */
    static byte[] folded(String file) {
        ByteArrayOutputStream folded = new ByteArrayOutputStream(file.length() + file.length() / 8);
        int column = 0;
        for (int i = 0; i < file.length(); ) {
            int character = file.codePointAt(i);
            byte[] octets = Character.toString(character).getBytes(StandardCharsets.UTF_8);
            boolean ends = character == '\r' || character == '\n';
            if (!ends && column + octets.length > MOST_OCTETS) {
                folded.writeBytes(FOLD);
                column = 1;
            }
            folded.writeBytes(octets);
            column = ends ? 0 : column + octets.length;
            i += Character.charCount(character);
        }
        return folded.toByteArray();
    }
}
