package dev.vitae.press;

import dev.vitae.document.rendering.PdfRenderer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** One renderer for all that is drawn and written here: it keeps parsed fonts, megabytes for each document at a time. */
@ApplicationScoped
class Renderers {

    @Produces
    @Singleton
    PdfRenderer pdf() {
        return new PdfRenderer();
    }
}
