package dev.vitae.document.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.document.ResumeContent;
import dev.vitae.document.rendering.PdfRenderer;
import dev.vitae.document.rendering.Photo;
import dev.vitae.document.template.Design;
import dev.vitae.document.template.Templates;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;

/** Exports as text, for tests. */
final class ExportedFiles {
    private static final Exports EXPORTS = new Exports(new PdfRenderer());

    private ExportedFiles() {}

    /** The first template with these of its options. */
    static Design classic(String options) {
        try {
            return new Design(Templates.CLASSIC, Templates.CLASSIC.options(new ObjectMapper().readTree(options)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(ResumeContent content, ExportFormat format) {
        return EXPORTS.write(content, format, Design.CLASSIC);
    }

    static String text(ResumeContent content, ExportFormat format) {
        return new String(bytes(content, format), StandardCharsets.UTF_8);
    }

    /** The parts of a Word document by name. */
    static Map<String, String> docx(ResumeContent content, Design design) {
        return docx(content, design, null);
    }

    /** @param photo null for none */
    static Map<String, String> docx(ResumeContent content, Design design, Photo photo) {
        Map<String, String> parts = new LinkedHashMap<>();
        byte[] file = EXPORTS.write(content, ExportFormat.DOCX, design, photo);
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
