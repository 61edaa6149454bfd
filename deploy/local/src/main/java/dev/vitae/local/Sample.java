package dev.vitae.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.document.ContentJson;
import dev.vitae.document.ResumeContent;
import dev.vitae.document.rendering.PdfOptions;
import dev.vitae.document.rendering.PdfRenderer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A person who does not exist, and the vacancy she would like: what the main job is shown with. */
public final class Sample {
    public static final String EMAIL = "ada@example.com";

    /** Her résumé as a PDF, made by the project's own renderer. */
    public byte[] resumePdf() {
        ResumeContent content = resume();
        return new PdfRenderer().render(content, PdfOptions.of(content));
    }

    public ResumeContent resume() {
        try {
            return new ContentJson().read(read("resume.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Body of {@code POST /api/v1/vacancies}. */
    public JsonNode vacancy() {
        try {
            return new ObjectMapper().readTree(read("vacancy.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(String name) throws IOException {
        try (InputStream in = Sample.class.getResourceAsStream("/sample/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
