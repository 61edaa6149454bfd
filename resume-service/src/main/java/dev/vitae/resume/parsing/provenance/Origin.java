package dev.vitae.resume.parsing.provenance;

/**
 * Where in its file a value stands, and how sure its reader was.
 *
 * @param page 1-based; a DOCX is one page
 * @param line 1-based on the page, counted in the order in which the page is read: column by column, running headers and
 *     footers left out
 * @param confidence 0 to 1, see {@link Signals}
 */
public record Origin(int page, int line, double confidence) {}
