package dev.vitae.resume.parsing.imports;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.document.Limits;
import dev.vitae.extraction.ExtractedText;
import dev.vitae.extraction.FileType;
import dev.vitae.extraction.UnreadableFile;
import dev.vitae.extraction.UnreadableFile.Reason;
import dev.vitae.extraction.WorkBudget;
import dev.vitae.resume.parsing.ParsedResume;
import dev.vitae.resume.parsing.SourceFileType;
import dev.vitae.resume.parsing.content.ContentReader;
import dev.vitae.resume.parsing.layout.LayoutReader;
import dev.vitae.resume.parsing.wording.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads every format but PDF and DOCX. Content decides which it is: a ZIP by the files in it, JSON by its members, XML by
 * its root element. What looks like none of them is text, and only a name that says so makes it a résumé.
 */
public final class Imports {

    private static final Pattern TEXT_NAME = Pattern.compile(".+\\.(?:txt|text)");
    private static final Pattern MARKDOWN_NAME = Pattern.compile(".+\\.(?:md|markdown|mdown)");
    private static final Pattern JSON_START = Pattern.compile("\\s*(?:\\{\\s*[\"}]|\\[\\s*[\\[{\"\\]])");
    private static final Pattern XML_START = Pattern.compile("\\s*<(?!!doctype html)", Pattern.CASE_INSENSITIVE);

    /** In characters, marks and white space included. */
    private static final int LONGEST_TEXT = 2 * Limits.CHARACTERS;

    private final Wording wording;
    private final WorkBudget budget;

    public Imports(Wording wording, WorkBudget budget) {
        this.wording = wording;
        this.budget = budget;
    }

    /**
     * Empty where the bytes are none of these formats.
     *
     * @throws UnreadableFile with a stable code when they are one of them, and no résumé can be read
     */
    public Optional<ParsedResume> read(byte[] file, String fileName) {
        if (file.length > 1 && file[0] == 'P' && file[1] == 'K') {
            return LinkedInArchive.open(file, budget).map(files -> new LinkedInReader(files, wording, budget).read());
        }
        return file.length == 0 || startsAsPdf(file)
                ? Optional.empty()
                : Texts.decode(file).flatMap(text -> read(file, text, fileName));
    }

    private static boolean startsAsPdf(byte[] file) {
        return file.length > 3 && file[0] == '%' && file[1] == 'P' && file[2] == 'D' && file[3] == 'F';
    }

    private Optional<ParsedResume> read(byte[] file, String text, String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        boolean markdown = MARKDOWN_NAME.matcher(name).matches();
        boolean named = markdown || TEXT_NAME.matcher(name).matches();
        if (JSON_START.matcher(text).lookingAt()) {
            return json(text, named).or(() -> text(text, markdown));
        }
        if (XML_START.matcher(text).lookingAt()) {
            Optional<ParsedResume> europass = xml(file);
            return europass.isPresent() || !named ? europass : text(text, markdown);
        }
        return named ? text(text, markdown) : Optional.empty();
    }

    /** Empty where it is no JSON, but a text that begins as JSON does. */
    private Optional<ParsedResume> json(String text, boolean named) {
        JsonNode json;
        try {
            json = JsonTree.of(text, budget);
        } catch (UnreadableFile noJson) {
            if (named && noJson.reason() == Reason.CORRUPT) {
                return Optional.empty();
            }
            throw noJson;
        }
        if (json.path("SkillsPassport").isObject()) {
            return Optional.of(new EuropassReader(wording).read(json.path("SkillsPassport")));
        }
        if (json.path("LearnerInfo").isObject()) {
            return Optional.of(new EuropassReader(wording).read(json));
        }
        if (ReactiveResumeReader.isItsForm(json)) {
            return Optional.of(new ReactiveResumeReader(wording).read(json));
        }
        if (JsonResumeReader.isItsForm(json)) {
            return Optional.of(new JsonResumeReader(wording).read(json));
        }
        throw new UnreadableFile(Reason.JSON_UNKNOWN);
    }

    private Optional<ParsedResume> xml(byte[] file) {
        String root = XmlTree.root(file, budget).orElse("");
        return switch (root) {
            case "SkillsPassport" -> Optional.of(new EuropassReader(wording).read(XmlTree.of(file, budget)));
            case "Candidate" -> Optional.of(new CandidateReader(wording).read(XmlTree.of(file, budget)));
            default -> Optional.empty();
        };
    }

    private Optional<ParsedResume> text(String text, boolean markdown) {
        if (text.length() > LONGEST_TEXT) {
            throw new UnreadableFile(Reason.TOO_COMPLEX);
        }
        TextPage page = new TextPage(budget);
        if (markdown) {
            new MarkdownLines(page).read(text);
        } else {
            new PlainLines(page).read(text);
        }
        SourceFileType type = markdown ? SourceFileType.MARKDOWN : SourceFileType.TEXT;
        ExtractedText extracted = new ExtractedText(FileType.TEXT, List.of(page.page()));
        if (extracted.isBlank()) {
            throw new UnreadableFile(Reason.NO_TEXT);
        }
        return Optional.of(new ContentReader(wording).read(new LayoutReader(wording, budget).read(extracted), type));
    }
}
