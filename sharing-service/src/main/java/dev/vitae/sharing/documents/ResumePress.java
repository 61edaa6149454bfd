package dev.vitae.sharing.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vitae.document.ContentJson;
import dev.vitae.document.ResumeContent;
import dev.vitae.document.export.ExportFormat;
import dev.vitae.document.export.Exports;
import dev.vitae.document.rendering.HtmlRenderer;
import dev.vitae.document.rendering.PageOptions;
import dev.vitae.document.rendering.PdfOptions;
import dev.vitae.document.rendering.PdfRenderer;
import dev.vitae.document.rendering.Stylesheet;
import dev.vitae.document.template.Design;
import dev.vitae.kit.download.FileName;
import dev.vitae.sharing.documents.ReadyDocument.Files;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** A shared résumé: the page, and the files that it can be taken along as. */
@ApplicationScoped
public class ResumePress {

    /** The page does not know its address, so its button is relative to it. */
    static final String DOWNLOAD = "?download=pdf";

    private final HtmlRenderer html = new HtmlRenderer();
    private final PdfRenderer pdf = new PdfRenderer();
    private final Exports exports = new Exports(pdf);
    private final ContentJson json = new ContentJson();

    /** Of every page: the gateway admits this stylesheet. */
    public Stylesheet stylesheet() {
        return html.stylesheet();
    }

    ReadyDocument print(long version, ResumeContent content, Look look) {
        Optional<Design> chosen = look.laidOut();
        Design design = chosen.orElse(Design.CLASSIC);
        PdfOptions paper = PdfOptions.of(content, design);
        PageOptions page = PageOptions.titled(paper.title())
                .withMeta("robots", "noindex, nofollow")
                .withMeta("og:type", "profile")
                .withMeta("og:site_name", "Vitae")
                .withMeta("og:title", paper.title())
                .withFooter("Shared with Vitae by the person it is about.");
        boolean files = look.allowDownload();
        return new ReadyDocument(
                version,
                page(content, chosen, files ? page.withToolbarLink("Download PDF", DOWNLOAD) : page)
                        .getBytes(UTF_8),
                files ? files(content, content, json.write(content).getBytes(UTF_8), design, paper) : Files.NONE,
                chosen.map(it -> html.stylesheet(it).cspHash()).orElse(null),
                FileName.of(content.personalInfo().fullName(), "Résumé", "pdf"));
    }

    private String page(ResumeContent content, Optional<Design> chosen, PageOptions options) {
        return chosen.map(design -> html.render(content, design, options))
                .orElseGet(() -> html.render(content, options));
    }

    /**
     * @param facts the same for programs
     * @param data what is answered as JSON
     */
    Files files(ResumeContent content, ResumeContent facts, byte[] data, Design design, PdfOptions paper) {
        return new Files(
                data,
                pdf.render(content, design, paper),
                exports.write(content, ExportFormat.MARKDOWN, design),
                exports.write(content, ExportFormat.TEXT, design),
                exports.write(facts, ExportFormat.JSON_RESUME, design));
    }
}
