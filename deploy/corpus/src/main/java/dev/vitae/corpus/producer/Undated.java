package dev.vitae.corpus.producer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Takes the time of making out of a file, so that the same content gives the same bytes where the producer allows it. */
final class Undated {

    private Undated() {}

    static void pdf(Path file) throws IOException {
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        String undated = bytes.replaceAll("(/(?:CreationDate|ModDate) ?\\(D:)\\d{14}", "$120260101000000");
        Files.writeString(file, undated, StandardCharsets.ISO_8859_1);
    }
}
