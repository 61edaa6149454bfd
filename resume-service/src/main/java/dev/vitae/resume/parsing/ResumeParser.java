package dev.vitae.resume.parsing;

import dev.vitae.extraction.ExtractedText;
import dev.vitae.extraction.FileExtraction;
import dev.vitae.extraction.ParsingLimits;
import dev.vitae.extraction.TextExtraction;
import dev.vitae.extraction.UnreadableFile;
import dev.vitae.extraction.WorkBudget;
import dev.vitae.resume.parsing.assistance.Completion;
import dev.vitae.resume.parsing.assistance.Doubts;
import dev.vitae.resume.parsing.assistance.FindDoubts;
import dev.vitae.resume.parsing.assistance.NamedValue;
import dev.vitae.resume.parsing.assistance.WithoutContacts;
import dev.vitae.resume.parsing.content.ContactMask;
import dev.vitae.resume.parsing.content.ContentReader;
import dev.vitae.resume.parsing.imports.Imports;
import dev.vitae.resume.parsing.layout.LayoutReader;
import dev.vitae.resume.parsing.wording.Wording;
import java.util.List;
import java.util.Optional;

/**
 * Reads a résumé file: bytes → positioned text → reading order → content, or of a format made for résumés their members
 * directly ({@link Imports}). The same bytes always give the same content, and nothing is stated that the file does not
 * state. The limits hold for each stage: opening the file, which may run in another process, and what follows it.
 *
 * <p>An instance is immutable and shared by threads. Making one takes about a second (patterns, word lists) and
 * {@link #parse} blocks (tens of milliseconds): both belong on a worker thread.
 */
public final class ResumeParser {

    /** Rises whenever the same bytes may give other content: a file that is uploaded again is then read anew. */
    public static final int VERSION = 9;

    private final ParsingLimits limits;
    private final FileExtraction extraction;
    private final Wording wording = Wording.load();

    /** For files that one has made oneself: they are opened in this process. */
    public ResumeParser() {
        this(ParsingLimits.DEFAULT);
    }

    /** For files that one has made oneself: they are opened in this process. */
    public ResumeParser(ParsingLimits limits) {
        this(inThisProcess(limits), limits);
    }

    public ResumeParser(FileExtraction extraction, ParsingLimits limits) {
        this.extraction = extraction;
        this.limits = limits;
    }

    private static FileExtraction inThisProcess(ParsingLimits limits) {
        TextExtraction here = new TextExtraction();
        return file -> here.extract(file, new WorkBudget(limits));
    }

    /**
     * @param fileName as the person named it; content decides, and of text alone the ending
     * @throws UnreadableFile with a stable code when no text can be had from the bytes
     */
    public ParsedResume parse(byte[] file, String fileName) {
        try {
            return imported(file, fileName).orElseGet(() -> laidOut(extraction.extract(file)));
        } catch (StackOverflowError | OutOfMemoryError tooMuch) {
            // Libraries recurse and allocate as a file tells them to; no résumé tells them to go this far.
            throw new UnreadableFile(UnreadableFile.Reason.TOO_COMPLEX, tooMuch);
        }
    }

    /**
     * What is worth asking somebody else about a file that was read.
     *
     * @param sure the confidence from which on a value is not asked for
     */
    public Doubts doubts(ParsedResume parsed, double sure) {
        return FindDoubts.of(
                parsed, sure, new WithoutContacts(new ContactMask(bounded().dates())));
    }

    /** The reading with those of the named values that the file states; it blocks as {@link #parse} does. */
    public ParsedResume completed(ParsedResume parsed, Doubts doubts, List<NamedValue> named) {
        return Completion.of(parsed, doubts, named, bounded().dates());
    }

    private Wording bounded() {
        return wording.within(new WorkBudget(limits));
    }

    private Optional<ParsedResume> imported(byte[] file, String fileName) {
        WorkBudget budget = new WorkBudget(limits);
        return new Imports(wording.within(budget), budget).read(file, fileName);
    }

    private ParsedResume laidOut(ExtractedText text) {
        WorkBudget budget = new WorkBudget(limits);
        Wording words = wording.within(budget);
        return new ContentReader(words)
                .read(new LayoutReader(words, budget).read(text), SourceFileType.of(text.type()))
                .with(hidden(text));
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
