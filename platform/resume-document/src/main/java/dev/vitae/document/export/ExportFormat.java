package dev.vitae.document.export;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a résumé can be taken along as. */
public enum ExportFormat {
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    HTML("text/html; charset=utf-8", "html"),
    /** CommonMark (RFC 7763). */
    MARKDOWN("text/markdown; charset=utf-8; variant=CommonMark", "md"),
    /** For pasting into forms. */
    TEXT("text/plain; charset=utf-8", "txt"),
    /** JSON Resume 1.0.0. */
    JSON_RESUME("application/json", "json"),
    /** As Reactive Resume 5 imports it. */
    REACTIVE_RESUME("application/json", "json");

    private final String mediaType;
    private final String extension;

    ExportFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** The format of that {@link #text}; empty where there is none. */
    public static Optional<ExportFormat> of(String text) {
        return Arrays.stream(values())
                .filter(format -> format.text().equals(text))
                .findFirst();
    }

    /** As in queries and events: {@code json_resume}. */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String mediaType() {
        return mediaType;
    }

    /** Of a file's name, without the dot. */
    public String extension() {
        return extension;
    }
}
