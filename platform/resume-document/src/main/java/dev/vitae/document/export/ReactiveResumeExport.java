package dev.vitae.document.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.document.PersonalInfo;
import dev.vitae.document.ResumeContent;
import dev.vitae.document.Section;
import dev.vitae.document.SectionNames.Kind;
import dev.vitae.document.WebAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reactive Resume 5 ({@code ResumeData}), which imports a file only where no member is missing. A résumé's own sections
 * become custom sections of rich text; its page has one column, in the order of the résumé.
 */
final class ReactiveResumeExport {

    /** In the order of the page. */
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
    private final ObjectNode root = (ObjectNode) json.read(Resource.text("reactive-resume.json"));
    private final ReactiveResumeItems items;
    private final ExportOptions options;

    private ReactiveResumeExport(ExportOptions options) {
        this.options = options;
        this.items = new ReactiveResumeItems(options.dates());
    }

    static String write(ResumeContent content, ExportOptions options) {
        return new ReactiveResumeExport(options).text(content);
    }

    private String text(ResumeContent content) {
        basics(content.personalInfo());
        summary(PlainText.lines(content.summary()));
        ObjectNode sections = root.withObjectProperty("sections");
        SECTIONS.forEach(name -> section(sections.putObject(name), ""));
        fill("experience", Kind.EXPERIENCE, items.jobs(content.experience()));
        fill("projects", Kind.PROJECTS, items.projects(content.experience()));
        fill("education", Kind.EDUCATION, items.studies(content.education()));
        fill("skills", Kind.SKILLS, items.skills(content.skills()));
        fill("certifications", Kind.CERTIFICATIONS, items.certificates(content.certifications()));
        fill("languages", Kind.LANGUAGES, items.languages(content.languages()));
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
        section(summary, options.sections().of(Kind.SUMMARY)).remove("items");
        summary.put("content", RichHtml.paragraphs(lines));
    }

    private static ObjectNode section(ObjectNode section, String title) {
        section.put("title", title).put("icon", "").put("columns", 1).put("hidden", false);
        section.put("keepTogether", false).put("startOnNewPage", false);
        section.putArray("items");
        return section;
    }

    private void fill(String name, Kind kind, ArrayNode items) {
        ObjectNode section = root.withObjectProperty("sections").withObjectProperty(name);
        section.put("title", options.sections().of(kind)).set("items", items);
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
                .put("format", options.paper().name().toLowerCase(Locale.ROOT))
                .put("locale", options.locale());
        ArrayNode main = (ArrayNode) metadata.at("/layout/pages/0/main");
        main.add("summary");
        SECTIONS.forEach(main::add);
        further.forEach(main::add);
    }
}
