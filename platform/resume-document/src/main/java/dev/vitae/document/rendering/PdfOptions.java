package dev.vitae.document.rendering;

import dev.vitae.document.ResumeContent;
import dev.vitae.document.template.Design;
import dev.vitae.document.wording.Words;

/**
 * What a PDF says about itself.
 *
 * @param title shown in the window's title
 * @param photo shown beside the name; null for none
 */
public record PdfOptions(String title, Photo photo) {

    /** Without a photo. */
    public PdfOptions(String title) {
        this(title, null);
    }

    public PdfOptions withPhoto(Photo newPhoto) {
        return new PdfOptions(title, newPhoto);
    }

    /** Titled in English by the person's name. */
    public static PdfOptions of(ResumeContent content) {
        return of(content, Design.CLASSIC);
    }

    /** Titled by the person's name, in the language of the headings. */
    public static PdfOptions of(ResumeContent content, Design design) {
        String name = content.personalInfo().fullName();
        String document = Words.in(design.options().language()).document();
        return new PdfOptions(name == null || name.isBlank() ? document : name + " – " + document);
    }
}
