package dev.vitae.resume.parsing;

import dev.vitae.resume.parsing.content.ContentReader;
import dev.vitae.resume.parsing.extraction.ExtractedText;
import dev.vitae.resume.parsing.extraction.TextExtraction;
import dev.vitae.resume.parsing.layout.LayoutReader;
import dev.vitae.resume.parsing.wording.Wording;
import java.util.List;

/**
 * Reads a résumé file: bytes → positioned text → reading order → content. The same bytes always give the same content,
 * and nothing is stated that the file does not state. One budget holds for all three stages.
 *
 * <p>An instance is immutable and shared by threads. Making one takes about a second (patterns, word lists, file types)
 * and {@link #parse} blocks (tens of milliseconds): both belong on a worker thread.
 */
public final class ResumeParser {

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
     * @param fileName as the person named it; it decides nothing, content does
     * @throws UnreadableFile with a stable code when no text can be had from the bytes
     */
    public ParsedResume parse(byte[] file, String fileName) {
        WorkBudget budget = new WorkBudget(limits);
        try {
            ExtractedText text = extraction.extract(file, budget);
            Wording words = wording.within(budget);
            ParsedResume parsed =
                    new ContentReader(words).read(new LayoutReader(words, budget).read(text), text.type());
            return parsed.with(hidden(text));
        } catch (StackOverflowError | OutOfMemoryError tooMuch) {
            // Libraries recurse and allocate as a file tells them to; no résumé tells them to go this far.
            throw new UnreadableFile(UnreadableFile.Reason.TOO_COMPLEX, tooMuch);
        }
    }

    private static List<Warning> hidden(ExtractedText text) {
        return text.pages().stream()
                .filter(page -> page.hidden() > 0)
                .map(page -> new Warning(
                        "hidden_text",
                        "The page holds text that people do not see; it was left out.",
                        null,
                        page.number(),
                        null,
                        page.hidden()))
                .toList();
    }
}
