package dev.vitae.document.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.document.PersonalInfo;
import dev.vitae.document.PlainText;
import dev.vitae.document.Resources;
import dev.vitae.document.ResumeContent;
import dev.vitae.document.Section;
import dev.vitae.document.WebAddress;
import dev.vitae.document.template.SectionKind;
import dev.vitae.document.template.TemplateOptions;
import dev.vitae.document.wording.Dates;
import dev.vitae.document.wording.OwnSection;
import dev.vitae.document.wording.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reactive Resume 5 ({@code ResumeData}), which imports a file only where no member is missing. A résumé's own sections
 * become custom sections of rich text; its page has one column, in the order that the options choose. A section that they
 * hide is not in the file: people pass files on.
 */
final class ReactiveResumeExport {

    private static final List<String> SECTIONS = List.of(
            "experience",
            "projects",
            "education",
            "skills",
            "certifications",
            "languages",
            "profiles",
            "interests",
            "awards",
            "publications",
            "volunteer",
            "references");

    private final JsonText json = new JsonText();
    private final ObjectNode root = (ObjectNode) json.read(Resources.text("/export/reactive-resume.json"));
    private final ReactiveResumeItems items;
    private final TemplateOptions options;
    private final Words words;

    private ReactiveResumeExport(TemplateOptions options) {
        this.options = options;
        this.words = Words.in(options.language());
        this.items = new ReactiveResumeItems(new Dates(options.dateFormat(), words));
    }

    static String write(ResumeContent content, TemplateOptions options) {
        return new ReactiveResumeExport(options).text(content);
    }

    private String text(ResumeContent content) {
        basics(content.personalInfo());
        summary(PlainText.lines(content.summary()));
        ObjectNode sections = root.withObjectProperty("sections");
        SECTIONS.forEach(name -> section(sections.putObject(name), ""));
        fill("experience", SectionKind.EXPERIENCE, items.jobs(content.experience()));
        fill("projects", words.heading(OwnSection.PROJECTS), items.projects(content.experience()));
        fill("education", SectionKind.EDUCATION, items.studies(content.education()));
        fill("skills", SectionKind.SKILLS, items.skills(content.skills()));
        fill("certifications", SectionKind.CERTIFICATIONS, items.certificates(content.certifications()));
        fill("languages", SectionKind.LANGUAGES, items.languages(content.languages()));
        sections.withObjectProperty("profiles").set("items", items.profiles(content.personalInfo()));
        List<String> further = further(content.sections());
        metadata(further);
        return json.of(root);
    }

    private void basics(PersonalInfo person) {
        ObjectNode basics = root.withObjectProperty("basics");
        basics.put("name", PlainText.line(person.fullName()));
        basics.put("headline", "");
        basics.put("email", PlainText.line(person.email()));
        basics.put("phone", PlainText.line(person.phone()));
        basics.put("location", PlainText.line(person.location()));
        String website = PlainText.line(person.website());
        basics.putObject("website").put("url", website).put("label", WebAddress.display(website));
        basics.putArray("customFields");
    }

    private void summary(List<String> lines) {
        ObjectNode summary = root.withObjectProperty("summary");
        section(summary, words.heading(SectionKind.SUMMARY)).remove("items");
        summary.put("content", RichHtml.paragraphs(lines));
    }

    private static ObjectNode section(ObjectNode section, String title) {
        section.put("title", title).put("icon", "").put("columns", 1).put("hidden", false);
        section.put("keepTogether", false).put("startOnNewPage", false);
        section.putArray("items");
        return section;
    }

    private void fill(String name, SectionKind kind, ArrayNode items) {
        fill(name, words.heading(kind), items);
    }

    private void fill(String name, String title, ArrayNode items) {
        ObjectNode section = root.withObjectProperty("sections").withObjectProperty(name);
        section.put("title", title).set("items", items);
    }

    /** Returns the ids of the custom sections. */
    private List<String> further(List<Section> sections) {
        List<String> ids = new ArrayList<>();
        for (Section section : sections == null ? List.<Section>of() : sections) {
            String id = ReactiveResumeItems.id("section", ids.size());
            ObjectNode custom = root.withArrayProperty("customSections").addObject();
            custom.put("id", id).put("type", "summary");
            section(custom, PlainText.line(section.heading())).set("items", items.texts(id, section.entries()));
            ids.add(id);
        }
        return ids;
    }

    private void metadata(List<String> further) {
        ObjectNode metadata = root.withObjectProperty("metadata");
        metadata.withObjectProperty("page")
                .put("format", options.pageSize().key().toLowerCase(Locale.ROOT))
                .put("locale", options.language().locale());
        ArrayNode main = (ArrayNode) metadata.at("/layout/pages/0/main");
        Set<String> order = new LinkedHashSet<>();
        options.sectionOrder().forEach(kind -> order.addAll(names(kind, further)));
        order.addAll(SECTIONS);
        order.forEach(main::add);
    }

    private static List<String> names(SectionKind kind, List<String> further) {
        return switch (kind) {
            case EXPERIENCE -> List.of("experience", "projects");
            case SECTIONS -> further;
            case SUMMARY, EDUCATION, SKILLS, CERTIFICATIONS, LANGUAGES -> List.of(kind.key());
        };
    }
}
