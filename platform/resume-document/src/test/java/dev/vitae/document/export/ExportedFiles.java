package dev.vitae.document.export;

import dev.vitae.document.ResumeContent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;

/** Exports as text, for tests. */
final class ExportedFiles {
    private static final Exports EXPORTS = new Exports();

    private ExportedFiles() {}

    static byte[] bytes(ResumeContent content, ExportFormat format) {
        return EXPORTS.write(content, format, ExportOptions.DEFAULT);
    }

    static String text(ResumeContent content, ExportFormat format) {
        return new String(bytes(content, format), StandardCharsets.UTF_8);
    }

    /** The parts of a Word document by name. */
    static Map<String, String> docx(ResumeContent content, ExportOptions options) {
        Map<String, String> parts = new LinkedHashMap<>();
        byte[] file = EXPORTS.write(content, ExportFormat.DOCX, options);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }
}
