package dev.vitae.resume.parsing.extraction;

import dev.vitae.resume.parsing.SourceFileType;
import dev.vitae.resume.parsing.UnreadableFile;
import dev.vitae.resume.parsing.UnreadableFile.Reason;
import dev.vitae.resume.parsing.WorkBudget;

/**
 * Untrusted bytes → positioned words. It needs nothing of the rest of the parser and hands over plain records, so that
 * it can run in a process of its own.
 */
public final class TextExtraction {

    private final FileTypes types = new FileTypes();

    /** @throws UnreadableFile when there is no text to be had */
    public ExtractedText extract(byte[] file, WorkBudget budget) {
        SourceFileType type = types.of(file);
        ExtractedText text = type == SourceFileType.PDF
                ? new PdfExtraction(budget).extract(file)
                : new DocxExtraction(budget).extract(file);
        if (text.isBlank()) {
            throw new UnreadableFile(Reason.NO_TEXT);
        }
        return text;
    }
}
