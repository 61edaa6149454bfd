package dev.vitae.sharing.gateway;

/** A form in which a share's document lies ready. */
enum Format {
    HTML("html", "text/html; charset=utf-8"),
    JSON("json", "application/json"),
    PDF("pdf", "application/pdf");

    private final String column;
    private final String mediaType;

    Format(String column, String mediaType) {
        this.column = column;
        this.mediaType = mediaType;
    }

    /** As {@code share_open} names it. */
    String column() {
        return column;
    }

    String mediaType() {
        return mediaType;
    }
}
