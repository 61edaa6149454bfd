package dev.vitae.sharing.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.document.PersonalInfo;
import dev.vitae.document.ResumeContent;
import dev.vitae.document.rendering.PdfOptions;
import dev.vitae.document.rendering.Stylesheet;
import dev.vitae.document.template.Design;
import dev.vitae.kit.download.FileName;
import dev.vitae.sharing.owners.SkillResume;
import io.quarkus.qute.RawString;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** A shared skills résumé: a page of its own, its files laid out as a résumé, and its JSON. */
@ApplicationScoped
public class SkillResumePress {

    private final ResumePress paper;
    private final ObjectMapper json;
    private final Stylesheet additions = Stylesheets.named("skill-resume.css");

    public SkillResumePress(ResumePress paper, ObjectMapper json) {
        this.paper = paper;
        this.json = json;
    }

    /** What the page adds to the stylesheet of every page. */
    public Stylesheet stylesheet() {
        return additions;
    }

    ReadyDocument print(long version, SkillResume skills, Look look) {
        boolean files = look.allowDownload();
        SkillsView view = SkillsView.of(skills);
        LinkPreview preview = LinkPreview.of(view);
        String page = new SkillResumePage(
                        view,
                        preview.metas(files),
                        SkillWords.MONTHS,
                        SkillWords.BADGES,
                        files ? Downloads.LINKS : List.of(),
                        new RawString(paper.stylesheet().css()),
                        new RawString(additions.css()))
                .render();
        return new ReadyDocument(
                version,
                page.getBytes(UTF_8),
                files
                        ? paper.files(
                                        view.onPaper(),
                                        facts(skills, view),
                                        write(skills),
                                        Design.CLASSIC,
                                        new PdfOptions(view.title()))
                                .pictured(paper.picture(preview, Design.CLASSIC))
                        : ReadyDocument.Files.NONE,
                null,
                FileName.of(skills.header().fullName(), "Skills résumé", "pdf"));
    }

    /** Whose skills they are, and which. */
    private static ResumeContent facts(SkillResume skills, SkillsView view) {
        SkillResume.Header header = skills.header();
        return ResumeContent.empty()
                .withPersonalInfo(
                        new PersonalInfo(header.fullName(), null, null, header.location(), null, null, Map.of()))
                .withSummary(view.summary())
                .withSkills(skills.categories().stream()
                        .flatMap(category -> category.skills().stream())
                        .map(SkillResume.Skill::name)
                        .toList());
    }

    private byte[] write(SkillResume skills) {
        try {
            return json.writeValueAsBytes(skills);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a skills résumé that cannot be written as JSON", e);
        }
    }
}
