package dev.vitae.generation.exporting;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.vitae.kit.problem.Problem;
import java.util.Locale;

/** What a tailored résumé can be exported as. */
public enum ExportFormat {
    PDF("application/pdf");

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Fails with 422 {@code format_unsupported} for what is none of them; nothing asked for is a PDF. */
    static ExportFormat of(String text) {
        if (text == null || text.equals(PDF.text())) {
            return PDF;
        }
        throw Problem.unprocessable("format_unsupported", "Exports come as format=pdf.");
    }

    String mediaType() {
        return mediaType;
    }

    /** As in the query, the event and the file's name. */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
