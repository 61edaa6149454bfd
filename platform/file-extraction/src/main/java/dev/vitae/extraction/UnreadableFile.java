package dev.vitae.extraction;

/** A file that no résumé can be read from. The message says what is wrong and what to do, for the person who sent it. */
public final class UnreadableFile extends RuntimeException {

    /** Why; {@link #code()} is stable and part of the HTTP API. */
    public enum Reason {
        EMPTY("file_empty", "The file is empty. Save the résumé again and upload the new file."),
        TYPE_UNSUPPORTED(
                "file_type_unsupported",
                "The file is none that is read: PDF, DOCX, JSON Resume, Reactive Resume, LinkedIn's data export, Europass,"
                        + " plain text (.txt) or Markdown (.md). Export the résumé as one of these."),
        JSON_UNKNOWN(
                "json_format_unknown",
                "The JSON is no résumé of a known format. JSON Resume, Reactive Resume and Europass are read."),
        CORRUPT("file_corrupt", "The file is damaged and cannot be opened. Export the résumé again and upload that."),
        ENCRYPTED("file_encrypted", "The file is protected by a password. Save it without one and upload that."),
        NO_TEXT("no_text_found", "No text found. Of a scan, upload a version whose text can be selected."),
        TOO_COMPLEX(
                "file_too_complex",
                "The file is too large or too intricate for a résumé. Export it anew with at most 50 pages.");

        private final String code;
        private final String advice;

        Reason(String code, String advice) {
            this.code = code;
            this.advice = advice;
        }

        public String code() {
            return code;
        }
    }

    private final Reason reason;

    public UnreadableFile(Reason reason) {
        this(reason, null);
    }

    public UnreadableFile(Reason reason, Throwable cause) {
        super(reason.advice, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Stable code of the reason, for instance {@code file_encrypted}. */
    public String code() {
        return reason.code();
    }
}
