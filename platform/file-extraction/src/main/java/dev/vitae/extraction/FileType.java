package dev.vitae.extraction;

/** What kind of file it is, decided by its content, never by its name. */
public enum FileType {
    DOCX,
    PDF,
    /** Lines of letters that somebody else has laid out on a page. */
    TEXT
}
