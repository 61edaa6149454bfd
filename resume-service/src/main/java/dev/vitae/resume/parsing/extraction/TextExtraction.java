package dev.vitae.resume.parsing.extraction;

import dev.vitae.resume.parsing.SourceFileType;
import dev.vitae.resume.parsing.UnreadableFile;
import dev.vitae.resume.parsing.UnreadableFile.Reason;

/**
 * Untrusted bytes → positioned words. It needs nothing of the rest of the parser and hands over plain records, so that
 * it can run in a process of its own.
 */
public final class TextExtraction {

    private final ExtractionLimits limits;
    private final FileTypes types = new FileTypes();

    public TextExtraction() {
        this(ExtractionLimits.DEFAULT);
    }

    public TextExtraction(ExtractionLimits limits) {
        this.limits = limits;
    }

    /** @throws UnreadableFile when there is no text to be had */
    public ExtractedText extract(byte[] file) {
        WorkBudget budget = new WorkBudget(limits);
        ExtractedText text;
        try {
            SourceFileType type = types.of(file);
            text = type == SourceFileType.PDF
                    ? new PdfExtraction(budget).extract(file)
                    : new DocxExtraction(budget).extract(file);
        } catch (StackOverflowError nestedTooDeeply) {
            throw new UnreadableFile(Reason.TOO_COMPLEX, nestedTooDeeply);
        }
        if (text.isBlank()) {
            throw new UnreadableFile(Reason.NO_TEXT);
        }
        return text;
    }
}
