/**
 * Résumés of other formats: JSON Resume, Reactive Resume, LinkedIn's data export, Europass, plain text and Markdown. Each
 * has a reader of its own that fills a {@link dev.vitae.resume.parsing.imports.ImportDraft}; text and Markdown take the
 * way of a PDF. What a file does not state stays absent, and what the document has no member for is kept in
 * {@code sections}.
 */
package dev.vitae.resume.parsing.imports;
