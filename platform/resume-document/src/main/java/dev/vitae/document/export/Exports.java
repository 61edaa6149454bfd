package dev.vitae.document.export;

import dev.vitae.document.ResumeContent;
import dev.vitae.document.letter.Letter;
import dev.vitae.document.rendering.HtmlRenderer;
import dev.vitae.document.rendering.PageOptions;
import dev.vitae.document.rendering.PdfOptions;
import dev.vitae.document.rendering.PdfRenderer;
import dev.vitae.document.rendering.Photo;
import dev.vitae.document.template.Design;
import dev.vitae.document.template.SectionKind;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Writes a résumé as a file. The same content, format and options give the same bytes; nothing that the content states is
 * left out but the sections that the design hides, whatever the format has members for. What the content's records do not know ({@code other}) is in no file.
 *
 * <p>Writing computes (a PDF some 10 ms when warm, the others a fraction of it) and so does not belong on an event loop. Safe for use by
 * several threads.
 */
public final class Exports {
    /** What a letter can be written as. */
    public static final Set<ExportFormat> LETTERS =
            Collections.unmodifiableSet(EnumSet.of(ExportFormat.PDF, ExportFormat.DOCX, ExportFormat.TEXT));

    private final PdfRenderer pdf;
    private final HtmlRenderer html = new HtmlRenderer();
    private final MarkdownExport markdown = new MarkdownExport();
    private final JsonResumeExport jsonResume = new JsonResumeExport();

    /** @param pdf for PDF; others may use it too */
    public Exports(PdfRenderer pdf) {
        this.pdf = pdf;
    }

    /**
     * @param design PDF and HTML follow it wholly; DOCX in all but its columns; Markdown, text and Reactive Resume its
     *     language, dates, sections and their order; JSON Resume leaves out the sections that it hides
     * @param photo for PDF, HTML and DOCX, shown where the design says so; null for none
     * @throws IllegalArgumentException for content that is larger than {@link dev.vitae.document.ContentRules} allow
     */
    public byte[] write(ResumeContent content, ExportFormat format, Design design, Photo photo) {
        return switch (format) {
            case PDF ->
                pdf.render(content, design, PdfOptions.of(content, design).withPhoto(photo));
            case DOCX -> DocxExport.write(outline(content, design), design, photo);
            case HTML ->
                bytes(html.render(content, design, page(content, design).withPhoto(photo)));
            case MARKDOWN -> bytes(markdown.write(outline(content, design)));
            case TEXT -> bytes(TextExport.write(outline(content, design)));
            case JSON_RESUME -> bytes(jsonResume.write(shown(content, design)));
            case REACTIVE_RESUME -> bytes(ReactiveResumeExport.write(shown(content, design), design.options()));
        };
    }

    /**
     * A letter, in one of {@link #LETTERS}.
     *
     * @throws IllegalArgumentException for another format
     */
    public byte[] write(Letter letter, ExportFormat format, Design design) {
        return switch (format) {
            case PDF -> pdf.render(letter, design);
            case DOCX -> DocxLetter.write(letter, design);
            case TEXT -> bytes(TextExport.write(outline(letter, design)));
            default -> throw new IllegalArgumentException("no format of letters: " + format);
        };
    }

    private static Outline outline(Letter letter, Design design) {
        Outline head = outline(ResumeContent.empty().withPersonalInfo(letter.sender()), design);
        List<Outline.Part> parts = letter.lines(design.options().language()).stream()
                .map(line -> new Outline.Part("", List.of(new Outline.Paragraph(line.text()))))
                .toList();
        return new Outline(head.name(), head.contact(), parts);
    }

    /** Without a photo. */
    public byte[] write(ResumeContent content, ExportFormat format, Design design) {
        return write(content, format, design, null);
    }

    /** Formats for programs hold no section that is hidden either: people pass files on. */
    private static ResumeContent shown(ResumeContent content, Design design) {
        ResumeContent shown = content;
        for (SectionKind hidden : design.options().hiddenSections()) {
            shown = switch (hidden) {
                case SUMMARY -> shown.withSummary(null);
                case EXPERIENCE -> shown.withExperience(List.of());
                case EDUCATION -> shown.withEducation(List.of());
                case SKILLS -> shown.withSkills(List.of());
                case CERTIFICATIONS -> shown.withCertifications(null);
                case LANGUAGES -> shown.withLanguages(null);
                case SECTIONS -> shown.withSections(null);
            };
        }
        return shown;
    }

    private static Outline outline(ResumeContent content, Design design) {
        return new Outliner(design.options()).outline(content);
    }

    private static PageOptions page(ResumeContent content, Design design) {
        return PageOptions.titled(PdfOptions.of(content, design).title());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
