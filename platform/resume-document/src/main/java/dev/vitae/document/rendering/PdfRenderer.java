package dev.vitae.document.rendering;

import static dev.vitae.document.rendering.Markup.element;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.openhtmltopdf.util.XRLog;
import dev.vitae.document.ContentRules;
import dev.vitae.document.PlainText;
import dev.vitae.document.ResumeContent;
import dev.vitae.document.Volume;
import dev.vitae.document.letter.Letter;
import dev.vitae.document.rendering.Markup.Element;
import dev.vitae.document.template.ChosenDesign;
import dev.vitae.document.template.Design;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A résumé as a tagged PDF: embedded fonts, clickable links, no heading alone at the end of a page, page numbers from the
 * second page. The same content, design and options give the same bytes. Nothing outside the content is ever fetched. A
 * character that the fonts lack is shown as □.
 *
 * <p>Rendering computes (milliseconds when warm, in every script; {@code deploy/load/print} measures them) and so
 * does not belong on an event loop. Safe for use by several threads.
 */
public final class PdfRenderer {
    /** Changes when pages look otherwise: the digest of the sheets that tests compare them with, which {@code EditionTest} tells. */
    public static final String EDITION = "736f476c2cea9be9";

    private static final float VERSION = 1.7f;

    private final DomWriter dom = new DomWriter();
    private final PaperMarkups markups = new PaperMarkups(new Stylesheet(""));
    private final PaperMarkups letters = new PaperMarkups(Stylesheet.named("letter.css"));
    private final PaperMarkups cards = new PaperMarkups(Stylesheet.named("card.css"));
    private final Fonts fonts = new Fonts();

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
        PaperMetadata metadata = new PaperMetadata(
                PlainText.line(options.title()),
                PlainText.line(content.personalInfo().fullName()),
                article.look().words().document(),
                article.language());
        return write(article, markups, metadata, design);
    }

    /** With the head that the design gives a résumé. */
    public byte[] render(Letter letter, Design design) {
        Article article = Article.of(letter, design);
        String name = PlainText.line(letter.sender().fullName());
        String document = letter.words(design.options().language()).letter();
        PaperMetadata metadata = new PaperMetadata(
                name.isEmpty() ? document : name + " – " + document, name, document, letter.language());
        return write(article, letters, metadata, design);
    }

    /** Of the design the colour alone; what its template puts beside a résumé does not fit a card. */
    byte[] render(LinkCard card, Design design) {
        Design plain = ChosenDesign.none()
                .with(JsonNodeFactory.instance
                        .objectNode()
                        .put("accentColor", design.options().accentColor()))
                .design();
        Article article = Article.of(card, plain);
        return write(article, cards, new PaperMetadata(card.title(), "", card.kind(), article.language()), plain);
    }

    private byte[] write(Article article, PaperMarkups looks, PaperMetadata metadata, Design design) {
        PaperMarkup markup = looks.of(design, article.scripts().families());
        Element page = page(article);
        try (PDDocument pdf = new PDDocument()) {
            pdf.setVersion(VERSION);
            metadata.addTo(pdf);
            try (Typesetter typesetter = new Typesetter(
                    pdf, new PaperFonts(fonts, pdf), design.options().pageSize(), bidirectional(article))) {
                typesetter.print(dom.document(page), markup);
            }
            return PdfFile.of(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException("a PDF that cannot be written", e);
        }
    }

    private static Bidirectional bidirectional(Article article) {
        return article.scripts().hasRightToLeft()
                ? new Bidirectional(article.look().rightToLeft())
                : null;
    }

    private static Element page(Article article) {
        Element body = element("body", new PageBreaks(Lines.of(article.look())).in(article.element()));
        return article.directed(element("html", body).with("lang", article.language()));
    }
}
