package dev.vitae.document.rendering;

import static dev.vitae.document.rendering.Markup.element;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.PageSizeUnits;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import dev.vitae.document.ContentRules;
import dev.vitae.document.PlainText;
import dev.vitae.document.ResumeContent;
import dev.vitae.document.Volume;
import dev.vitae.document.rendering.Markup.Element;
import dev.vitae.document.template.Design;
import dev.vitae.document.template.PageSize;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.Deflater;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A résumé as a tagged PDF: embedded fonts, clickable links, no heading alone at the end of a page, page numbers from the
 * second page. The same content, design and options give the same bytes. Nothing outside the content is ever fetched. A
 * character that the fonts lack is shown as □.
 *
 * <p>Rendering computes (some 10 ms a page or two when warm, in every script; {@code deploy/load/print} measures it) and so
 * does not belong on an event loop. Safe for use by several threads.
 */
public final class PdfRenderer {
    /** Changes when pages look otherwise: the digest of the sheets that tests compare them with, which {@code EditionTest} tells. */
    public static final String EDITION = "736f476c2cea9be9";

    private static final String MISSING = "□";

    private final Stylesheet sheet = Stylesheet.named("paper.css");
    private final DomWriter dom = new DomWriter();
    private final Sheets sheets = new Sheets();
    private final ConcurrentLinkedQueue<Fonts> idle = new ConcurrentLinkedQueue<>();

    public PdfRenderer() {
        // The engine's log quotes what it lays out, and a résumé's words belong in no log.
        XRLog.setLoggingEnabled(false);
        // Some percent less time for some percent more bytes; PDFBox knows no narrower place to say so.
        if (System.getProperty(Filter.SYSPROP_DEFLATELEVEL) == null) {
            System.setProperty(Filter.SYSPROP_DEFLATELEVEL, String.valueOf(Deflater.BEST_SPEED));
        }
    }

    /** As it looks when nobody chose. */
    public byte[] render(ResumeContent content, PdfOptions options) {
        return render(content, Design.CLASSIC, options);
    }

    /** @throws IllegalArgumentException for content that is larger than {@link ContentRules} allow */
    public byte[] render(ResumeContent content, Design design, PdfOptions options) {
        if (!Volume.of(content).isBounded()) {
            throw new IllegalArgumentException("a résumé that is too long to be rendered");
        }
        Article article = Article.of(content, design, options.photo());
        DesignStyle style = new DesignStyle(design);
        List<String> fallbacks = article.scripts().families();
        Element page = page(
                content, options, article, style.paper(sheet, article.look().words(), fallbacks));
        Set<String> families = new LinkedHashSet<>(style.families());
        families.addAll(fallbacks);

        Fonts borrowed = idle.poll();
        Fonts fonts = borrowed == null ? new Fonts() : borrowed;
        byte[] pdf = render(page, article, families, fonts);
        fonts.release();
        idle.add(fonts); // not after a failure: a fresh set is cheaper than a doubt
        return pdf;
    }

    private byte[] render(Element page, Article article, Set<String> families, Fonts fonts) {
        PageSize size = article.look().design().options().pageSize();
        try (PDDocument document = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder()
                    .usePDDocument(document)
                    .usePdfUaAccessibility(true)
                    .useReplacementText(MISSING)
                    .withProducer("Vitae")
                    .usePageSupplier(sheets)
                    .withW3cDocument(dom.document(page), null)
                    .useDefaultPageSize(size.width(), size.height(), PageSizeUnits.MM);
            for (ExternalResourceControlPriority moment : ExternalResourceControlPriority.values()) {
                builder.useExternalResourceAccessControl((uri, type) -> uri.startsWith(Photo.DATA), moment);
            }
            if (article.scripts().hasRightToLeft()) {
                Bidirectional.addTo(builder);
                builder.defaultTextDirection(article.look().rightToLeft() ? TextDirection.RTL : TextDirection.LTR);
            }
            fonts.addTo(builder, document, families);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.getSharedContext().setTextRenderer(new PaperText(fonts));
                renderer.createPDFWithoutClosing();
            }
            return save(document, page);
        } catch (IOException e) {
            throw new UncheckedIOException("a PDF that cannot be written", e);
        }
    }

    /** Time would be the only thing to change from one render to the next, so it is left out of date and file id. */
    private static byte[] save(PDDocument document, Element page) throws IOException {
        document.getDocumentInformation().setCreationDate(null);
        document.setDocumentId((long) page.hashCode());
        ByteArrayOutputStream out = new ByteArrayOutputStream(65_536);
        document.save(out);
        return out.toByteArray();
    }

    private static Element page(ResumeContent content, PdfOptions options, Article article, Stylesheet stylesheet) {
        String name = content.personalInfo().fullName();
        Element head = element(
                "head",
                element("title", PlainText.line(options.title())),
                meta("author", PlainText.line(name)),
                meta("subject", article.look().words().document()),
                element("style", stylesheet.css()));
        Element body = element("body", new PageBreaks(Lines.of(article.look())).in(article.element()));
        return article.directed(element("html", head, body).with("lang", article.language()));
    }

    private static Element meta(String name, String content) {
        return element("meta").with("name", name).with("content", content);
    }
}
