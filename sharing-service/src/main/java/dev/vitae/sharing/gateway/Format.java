package dev.vitae.sharing.gateway;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/** A form in which a share's document lies ready. */
enum Format {
    HTML("html", "text/html", "; charset=utf-8", ""),
    JSON("json", "application/json", "", ".json"),
    PDF("pdf", "application/pdf", "", ".pdf"),
    MARKDOWN("markdown", "text/markdown", "; charset=utf-8; variant=CommonMark", ".md"),
    TEXT("text", "text/plain", "; charset=utf-8", ".txt"),
    /** JSON Resume 1.0.0. */
    JSON_RESUME("json_resume", "application/resume+json", "", ".resume.json"),
    /** What the link looks like where it is passed on. */
    PNG("png", "image/png", "", ".png");

    private static final String DOWNLOAD = "download=";

    private final String column;
    private final String type;
    private final String mediaType;
    private final String suffix;

    Format(String column, String type, String parameters, String suffix) {
        this.column = column;
        this.type = type;
        this.mediaType = type + parameters;
        this.suffix = suffix;
    }

    /** The one whose ending an address has; empty where it has none. */
    static Optional<Format> endOf(String address) {
        // A token holds none.
        return address.indexOf('.') < 0
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(format -> format != HTML && address.endsWith(format.suffix))
                        .max(Comparator.comparingInt(format -> format.suffix.length()));
    }

    /** The one that a query asks to save: {@code download=pdf}. */
    static Optional<Format> saved(String query) {
        return query == null || !query.startsWith(DOWNLOAD)
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(format -> format != HTML && format.column.equals(query.substring(DOWNLOAD.length())))
                        .findFirst();
    }

    /** The query that asks for it. */
    String savedBy() {
        return DOWNLOAD + column;
    }

    /** @param pdf the name of the PDF */
    String named(String pdf) {
        return pdf.substring(0, pdf.length() - PDF.suffix.length()) + suffix;
    }

    /** As {@code share_open} and {@code share_shown} name it. */
    String column() {
        return column;
    }

    /** Without parameters, as an Accept names it. */
    String type() {
        return type;
    }

    String mediaType() {
        return mediaType;
    }

    /** Of an address that asks for it. */
    String suffix() {
        return suffix;
    }
}
