package dev.vitae.document.rendering;

import dev.vitae.document.ResumeContent;

/**
 * What a PDF says about itself.
 *
 * @param title shown in the window's title
 * @param language BCP 47 tag of the résumé's language
 * @param photo shown beside the name; null for none
 */
public record PdfOptions(String title, String language, Photo photo) {

    /** Without a photo. */
    public PdfOptions(String title, String language) {
        this(title, language, null);
    }

    public PdfOptions withPhoto(Photo newPhoto) {
        return new PdfOptions(title, language, newPhoto);
    }

    /** An English résumé, titled by its person's name. */
    public static PdfOptions of(ResumeContent content) {
        String name = content.personalInfo().fullName();
        return new PdfOptions(name == null || name.isBlank() ? "Résumé" : name + " – Résumé", "en");
    }
}
