package dev.vitae.document.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.document.Experience;
import dev.vitae.document.PlainText;
import dev.vitae.document.ResumeContent;
import dev.vitae.document.Section;
import dev.vitae.document.wording.OwnSection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where JSON Resume keeps what a résumé says in sections of its own. Those whose heading is known, in any language, have
 * a member in the schema: the first line of an entry is its title, the others its text; the heading stands
 * in {@code meta.headings} under that member's name. All others are {@code meta.sections}, as
 * heading and entries. Projects of an employment name it as their {@code entity}.
 */
final class JsonResumeSections {

    private record Home(String member, String title, String text) {}

    private static final Map<OwnSection, Home> HOMES = Map.of(
            OwnSection.PROJECTS, new Home("projects", "name", "description"),
            OwnSection.VOLUNTEERING, new Home("volunteer", "position", "summary"),
            OwnSection.AWARDS, new Home("awards", "title", "summary"),
            OwnSection.PUBLICATIONS, new Home("publications", "name", "summary"),
            OwnSection.REFERENCES, new Home("references", "name", "reference"));

    private final ObjectNode root;
    private final ObjectNode meta;

    JsonResumeSections(ObjectNode root, ObjectNode meta) {
        this.root = root;
        this.meta = meta;
    }

    void add(ResumeContent content) {
        for (Section section : content.sections() == null ? List.<Section>of() : content.sections()) {
            Home home = OwnSection.named(section.heading()).map(HOMES::get).orElse(null);
            if (home == null || root.has(home.member())) {
                further(section);
            } else {
                atHome(section, home);
            }
        }
        content.experience().forEach(this::projects);
    }

    private void atHome(Section section, Home home) {
        JsonResumeExport.set(root, home.member(), JsonResumeExport.list(section.entries(), entry -> item(entry, home)));
        if (root.has(home.member())) {
            meta.withObjectProperty("headings").put(home.member(), PlainText.line(section.heading()));
        }
    }

    private static ObjectNode item(String entry, Home home) {
        List<String> lines = PlainText.lines(entry);
        ObjectNode item = JsonResumeExport.object();
        if (!lines.isEmpty()) {
            item.put(home.title(), lines.get(0));
            JsonResumeExport.put(item, home.text(), String.join("\n", lines.subList(1, lines.size())));
        }
        return item;
    }

    private void further(Section section) {
        ObjectNode further = JsonResumeExport.put(JsonResumeExport.object(), "heading", section.heading());
        Stream<String> entries = section.entries().stream()
                .map(entry -> String.join("\n", PlainText.lines(entry)))
                .filter(entry -> !entry.isEmpty());
        entries.forEach(further.withArrayProperty("entries")::add);
        meta.withArrayProperty("sections").add(further);
    }

    private void projects(Experience job) {
        List<String> projects = PlainText.lines(job.projects() == null ? Stream.empty() : job.projects().stream());
        for (String project : projects) {
            ObjectNode item = JsonResumeExport.object().put("name", project);
            root.withArrayProperty("projects").add(JsonResumeExport.put(item, "entity", job.company()));
        }
    }
}
