package dev.vitae.sharing.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.document.ResumeContent;
import dev.vitae.document.Section;
import dev.vitae.document.rendering.HtmlRenderer;
import dev.vitae.document.rendering.PageOptions;
import dev.vitae.document.rendering.PdfOptions;
import dev.vitae.document.template.Design;
import dev.vitae.kit.download.FileName;
import dev.vitae.sharing.documents.ReadyDocument.Files;
import dev.vitae.sharing.owners.SharedResource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** A shared resource: the page, which says how it is forked where it may be, the PDF, laid out as a résumé is, and its JSON. */
@ApplicationScoped
class ReusablePress {

    private static final Section FORK = new Section(
            "Make it yours",
            List.of(
                    "Whoever is signed in to Vitae may make a resource of their own of this one: send the last part of this "
                            + "page's address, from vt_ on, as shareToken with POST to /api/v1/resources/forks."));

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
        boolean files = look.allowDownload();
        LinkPreview preview = LinkPreview.of(resource, ReusableWords.kind(resource));
        PageOptions page = preview.on(PageOptions.titled(resource.name()), files)
                .withFooter("Shared with Vitae by the person who keeps it.");
        return new ReadyDocument(
                subject.version(),
                html.render(look.allowFork() ? with(content, FORK) : content, files ? Downloads.on(page) : page)
                        .getBytes(UTF_8),
                files ? files(content, resource, look).pictured(paper.picture(preview, Design.CLASSIC)) : Files.NONE,
                null,
                FileName.of(resource.name(), ReusableWords.kind(resource), "pdf"));
    }

    /** All but JSON Resume, which tells of people. */
    private Files files(ResumeContent content, SharedResource resource, Look look) {
        Files all =
                paper.files(content, content, write(resource, look), Design.CLASSIC, new PdfOptions(resource.name()));
        return new Files(all.json(), all.pdf(), all.markdown(), all.text(), null);
    }

    private static ResumeContent with(ResumeContent content, Section further) {
        return content.withSections(
                Stream.concat(content.sections().stream(), Stream.of(further)).toList());
    }

    private byte[] write(SharedResource resource, Look look) {
        try {
            ObjectNode answer = json.valueToTree(resource);
            return json.writeValueAsBytes(answer.put("allowFork", look.allowFork()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a resource that cannot be written as JSON", e);
        }
    }
}
