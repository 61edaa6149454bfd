package dev.vitae.extraction;

import dev.vitae.extraction.UnreadableFile.Reason;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/**
 * Untrusted bytes → positioned words. It needs nothing of the rest of the parser and hands over plain records, so that
 * it can run in a process of its own.
 */
public final class TextExtraction {

    /** For the whole process, which reads PDFs with the built-in font alone from then on. */
    public TextExtraction() {
        FontMappers.set(new BuiltInFont());
    }

    /** @throws UnreadableFile when there is no text to be had */
    public ExtractedText extract(byte[] file, WorkBudget budget) {
        FileType type = FileTypes.of(file);
        ExtractedText text = type == FileType.PDF
                ? new PdfExtraction(budget).extract(file)
                : new DocxExtraction(budget).extract(file);
        if (text.isBlank()) {
            throw new UnreadableFile(Reason.NO_TEXT);
        }
        return text;
    }
}
