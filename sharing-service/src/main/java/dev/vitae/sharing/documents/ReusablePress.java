package dev.vitae.sharing.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.document.ResumeContent;
import dev.vitae.document.rendering.HtmlRenderer;
import dev.vitae.document.rendering.PageOptions;
import dev.vitae.document.rendering.PdfOptions;
import dev.vitae.document.template.Design;
import dev.vitae.kit.download.FileName;
import dev.vitae.sharing.documents.ReadyDocument.Files;
import dev.vitae.sharing.owners.SharedResource;
import jakarta.enterprise.context.ApplicationScoped;

/** A shared resource: the page and the PDF, laid out as a résumé is, and its JSON. */
@ApplicationScoped
class ReusablePress {

    private final ResumePress paper;
    private final ObjectMapper json;
    private final HtmlRenderer html = new HtmlRenderer();

    ReusablePress(ResumePress paper, ObjectMapper json) {
        this.paper = paper;
        this.json = json;
    }

    ReadyDocument print(Subject.Reusable subject, Look look) {
        SharedResource resource = subject.resource();
        ResumeContent content = ReusableOnPaper.of(resource);
        PageOptions page = PageOptions.titled(resource.name())
                .withMeta("robots", "noindex, nofollow")
                .withMeta("og:type", "article")
                .withMeta("og:site_name", "Vitae")
                .withMeta("og:title", resource.name())
                .withFooter("Shared with Vitae by the person who keeps it.");
        boolean files = look.allowDownload();
        return new ReadyDocument(
                subject.version(),
                html.render(content, files ? page.withToolbarLink("Download PDF", ResumePress.DOWNLOAD) : page)
                        .getBytes(UTF_8),
                files ? files(content, resource) : Files.NONE,
                null,
                FileName.of(resource.name(), ReusableOnPaper.kind(resource), "pdf"));
    }

    /** All but JSON Resume, which tells of people. */
    private Files files(ResumeContent content, SharedResource resource) {
        Files all = paper.files(content, content, write(resource), Design.CLASSIC, new PdfOptions(resource.name()));
        return new Files(all.json(), all.pdf(), all.markdown(), all.text(), null);
    }

    private byte[] write(SharedResource resource) {
        try {
            return json.writeValueAsBytes(resource);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a resource that cannot be written as JSON", e);
        }
    }
}
