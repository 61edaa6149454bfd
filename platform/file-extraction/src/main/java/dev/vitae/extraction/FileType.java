package dev.vitae.extraction;

/** What kind of file it is, decided by its content, never by its name. */
public enum FileType {
    DOCX,
    PDF
}
