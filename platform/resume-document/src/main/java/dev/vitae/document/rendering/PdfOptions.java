package dev.vitae.document.rendering;

import dev.vitae.document.ResumeContent;

/**
 * What a PDF says about itself.
 *
 * @param title shown in the window's title
 * @param language BCP 47 tag of the résumé's language
 */
public record PdfOptions(String title, String language) {

    /** An English résumé, titled by its person's name. */
    public static PdfOptions of(ResumeContent content) {
        String name = content.personalInfo().fullName();
        return new PdfOptions(name == null || name.isBlank() ? "Résumé" : name + " – Résumé", "en");
    }
}
