package dev.vitae.resume.parsing;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.vitae.extraction.FileType;

/** What kind of file a résumé was read from, decided by its content; a name only tells text from Markdown. */
public enum SourceFileType {
    @JsonProperty("docx")
    DOCX,
    @JsonProperty("pdf")
    PDF,
    @JsonProperty("json_resume")
    JSON_RESUME,
    @JsonProperty("reactive_resume")
    REACTIVE_RESUME,
    @JsonProperty("linkedin")
    LINKEDIN,
    @JsonProperty("europass")
    EUROPASS,
    @JsonProperty("text")
    TEXT,
    @JsonProperty("markdown")
    MARKDOWN;

    /** Of a file that is opened for its positioned text. */
    public static SourceFileType of(FileType laidOut) {
        return laidOut == FileType.PDF ? PDF : DOCX;
    }
}
