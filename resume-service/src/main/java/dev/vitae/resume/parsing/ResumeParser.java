package dev.vitae.resume.parsing;

import dev.vitae.resume.parsing.content.ContentReader;
import dev.vitae.resume.parsing.extraction.ExtractedText;
import dev.vitae.resume.parsing.extraction.TextExtraction;
import dev.vitae.resume.parsing.imports.Imports;
import dev.vitae.resume.parsing.layout.LayoutReader;
import dev.vitae.resume.parsing.wording.Wording;
import java.util.Optional;

/**
 * Reads a résumé file: bytes → positioned text → reading order → content, or of a format made for résumés their members
 * directly ({@link Imports}). The same bytes always give the same content, and nothing is stated that the file does not
 * state. One budget holds for all stages.
 *
 * <p>An instance is immutable and shared by threads. Making one takes about a second (patterns, word lists, file types)
 * and {@link #parse} blocks (tens of milliseconds): both belong on a worker thread.
 */
public final class ResumeParser {

    /** Rises whenever the same bytes may give other content: a file that is uploaded again is then read anew. */
    public static final int VERSION = 1;

    private final ParsingLimits limits;
    private final TextExtraction extraction = new TextExtraction();
    private final Wording wording = Wording.load();

    public ResumeParser() {
        this(ParsingLimits.DEFAULT);
    }

    public ResumeParser(ParsingLimits limits) {
        this.limits = limits;
    }

    /**
     * @param fileName as the person named it; content decides, and of text alone the ending
     * @throws UnreadableFile with a stable code when no text can be had from the bytes
     */
    public ParsedResume parse(byte[] file, String fileName) {
        WorkBudget budget = new WorkBudget(limits);
        try {
            Wording words = wording.within(budget);
            Optional<ParsedResume> imported = new Imports(words, budget).read(file, fileName);
            if (imported.isPresent()) {
                return imported.get();
            }
            ExtractedText text = extraction.extract(file, budget);
            return new ContentReader(words).read(new LayoutReader(words, budget).read(text), text.type());
        } catch (StackOverflowError | OutOfMemoryError tooMuch) {
            // Libraries recurse and allocate as a file tells them to; no résumé tells them to go this far.
            throw new UnreadableFile(UnreadableFile.Reason.TOO_COMPLEX, tooMuch);
        }
    }
}
