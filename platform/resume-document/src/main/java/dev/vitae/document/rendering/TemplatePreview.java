package dev.vitae.document.rendering;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.vitae.document.ContentJson;
import dev.vitae.document.Resources;
import dev.vitae.document.ResumeContent;
import dev.vitae.document.template.Design;
import dev.vitae.document.template.Template;

/**
 * What a template looks like: the first page of the résumé of somebody who does not exist. Safe for use by several threads.
 */
public final class TemplatePreview {
    private final PdfRenderer pdf;
    private final ResumeContent content = sample();

    /** @param pdf lays the page out; others may use it too */
    public TemplatePreview(PdfRenderer pdf) {
        this.pdf = pdf;
    }

    /**
     * The page as a PNG; the same bytes each time.
     *
     * @param width in pixels
     * @throws IllegalArgumentException for a width that {@link PagePreview} does not draw
     */
    public byte[] png(Template template, int width) {
        return PagePreview.png(pdf.render(content, Design.of(template), PdfOptions.of(content)), 1, width)
                .orElseThrow();
    }

    static ResumeContent sample() {
        try {
            return new ContentJson().read(Resources.text("/rendering/preview.json"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the résumé of previews is not readable", e);
        }
    }
}
