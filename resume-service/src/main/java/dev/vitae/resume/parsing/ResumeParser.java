package dev.vitae.resume.parsing;

import dev.vitae.resume.parsing.content.ContentReader;
import dev.vitae.resume.parsing.extraction.ExtractedText;
import dev.vitae.resume.parsing.extraction.TextExtraction;
import dev.vitae.resume.parsing.layout.LayoutReader;
import dev.vitae.resume.parsing.wording.Wording;

/**
 * Reads a résumé file: bytes → positioned text → reading order → content. The same bytes always give the same content,
 * and nothing is stated that the file does not state.
 *
 * <p>An instance is immutable and shared by threads; {@link #parse} blocks (tens of milliseconds) and belongs on a
 * worker thread.
 */
public final class ResumeParser {

    private final TextExtraction extraction;
    private final LayoutReader layout;
    private final ContentReader content;

    public ResumeParser() {
        this(new TextExtraction());
    }

    /** With an extraction of its own limits, or one that runs elsewhere. */
    public ResumeParser(TextExtraction extraction) {
        Wording wording = Wording.load();
        this.extraction = extraction;
        this.layout = new LayoutReader(wording);
        this.content = new ContentReader(wording);
    }

    /**
     * @param fileName as the person named it; it decides nothing, content does
     * @throws UnreadableFile with a stable code when no text can be had from the bytes
     */
    public ParsedResume parse(byte[] file, String fileName) {
        ExtractedText text = extraction.extract(file);
        try {
            return content.read(layout.read(text), text.type());
        } catch (StackOverflowError patternTooDeep) {
            // Patterns recurse on text that repeats itself thousands of times; no résumé does.
            throw new UnreadableFile(UnreadableFile.Reason.TOO_COMPLEX, patternTooDeep);
        }
    }
}
