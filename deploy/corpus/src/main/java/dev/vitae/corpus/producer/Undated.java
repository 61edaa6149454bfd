package dev.vitae.corpus.producer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Takes the time of making out of a file, so that the same content gives the same bytes where the producer allows it. */
final class Undated {

    private static final LocalDateTime MADE_AT = LocalDateTime.of(2026, 1, 1, 0, 0);

    private Undated() {}

    static void pdf(Path file) throws IOException {
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        String undated = bytes.replaceAll("(/(?:CreationDate|ModDate) ?\\(D:)\\d{14}", "$120260101000000");
        Files.writeString(file, undated, StandardCharsets.ISO_8859_1);
    }

    static void docx(Path file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (InputStream bytes = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(bytes)) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.put(part.getName(), zip.readAllBytes());
            }
        }
        parts.computeIfPresent("docProps/core.xml", (name, core) -> new String(core, StandardCharsets.UTF_8)
                .replaceAll("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}", "2026-01-01T00:00:00")
                .getBytes(StandardCharsets.UTF_8));
        zip(parts, file);
    }

    /** Writes parts into a zip file that says nothing of when. */
    static void zip(Map<String, byte[]> parts, Path to) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(to))) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(MADE_AT);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
            }
        }
    }
}
