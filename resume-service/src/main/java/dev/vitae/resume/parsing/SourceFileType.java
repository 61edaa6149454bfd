package dev.vitae.resume.parsing;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What kind of file a résumé was read from, decided by its content, never by its name. */
public enum SourceFileType {
    @JsonProperty("docx")
    DOCX,
    @JsonProperty("pdf")
    PDF
}
