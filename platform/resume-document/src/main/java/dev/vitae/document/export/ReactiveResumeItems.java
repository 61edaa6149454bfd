package dev.vitae.document.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.document.Certification;
import dev.vitae.document.Education;
import dev.vitae.document.Experience;
import dev.vitae.document.Language;
import dev.vitae.document.Link;
import dev.vitae.document.PersonalInfo;
import dev.vitae.document.PlainText;
import dev.vitae.document.wording.Dates;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The items of Reactive Resume's sections, each with every member that their schema asks for. */
final class ReactiveResumeItems {
    /** Where an item must have a name and the résumé states none. */
    private static final String UNSTATED = "–";

    private final Dates dates;

    ReactiveResumeItems(Dates dates) {
        this.dates = dates;
    }

    /** The same for the same place in a file. */
    static String id(String list, int index) {
        return UUID.nameUUIDFromBytes((list + "/" + index).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    ArrayNode jobs(List<Experience> jobs) {
        ArrayNode items = array();
        for (Experience job : jobs) {
            List<Link> links = job.links() == null ? List.of() : job.links();
            ObjectNode item = item(items, "experience").put("company", named(job.company()));
            item.put("position", PlainText.line(job.position())).put("location", "");
            item.put("period", dates.of(job.period()));
            website(item, links.isEmpty() ? new Link("", "") : links.get(0));
            String bullets = RichHtml.list(PlainText.lines(job.bullets().stream()));
            item.put(
                    "description",
                    bullets + RichHtml.links(links.stream().skip(1).toList()));
            item.putArray("roles");
        }
        return items;
    }

    ArrayNode projects(List<Experience> jobs) {
        ArrayNode items = array();
        for (Experience job : jobs) {
            Stream<String> projects = job.projects() == null ? Stream.empty() : job.projects().stream();
            for (String project : PlainText.lines(projects)) {
                ObjectNode item = item(items, "projects").put("name", project).put("period", "");
                website(item, new Link("", ""));
                item.put("description", RichHtml.paragraphs(PlainText.lines(job.company())));
            }
        }
        return items;
    }

    ArrayNode studies(List<Education> studies) {
        ArrayNode items = array();
        for (Education study : studies) {
            ObjectNode item = item(items, "education").put("school", named(study.institution()));
            item.put("degree", PlainText.line(study.degree())).put("area", PlainText.line(study.field()));
            item.put("grade", "").put("location", "").put("period", dates.of(study.period()));
            website(item, new Link("", ""));
            item.put("description", "");
        }
        return items;
    }

    ArrayNode skills(List<String> skills) {
        ArrayNode items = array();
        for (String skill : PlainText.lines(skills.stream())) {
            ObjectNode item = item(items, "skills").put("icon", "").put("iconColor", "");
            item.put("name", skill).put("proficiency", "").put("level", 0);
            item.putArray("keywords");
        }
        return items;
    }

    ArrayNode certificates(List<Certification> certificates) {
        ArrayNode items = array();
        for (Certification certificate : orEmpty(certificates)) {
            ObjectNode item = item(items, "certifications").put("title", named(certificate.name()));
            item.put("issuer", PlainText.line(certificate.issuer()));
            item.put("date", certificate.issued().map(dates::of).orElse(""));
            website(item, new Link("", ""));
            item.put("description", "");
        }
        return items;
    }

    ArrayNode languages(List<Language> languages) {
        ArrayNode items = array();
        for (Language language : orEmpty(languages)) {
            ObjectNode item = item(items, "languages").put("language", named(language.language()));
            item.put("fluency", PlainText.line(language.level())).put("level", 0);
        }
        return items;
    }

    ArrayNode profiles(PersonalInfo person) {
        ArrayNode items = array();
        String linkedin = PlainText.line(person.linkedin());
        if (!linkedin.isEmpty()) {
            ObjectNode item =
                    item(items, "profiles").put("icon", "linkedin-logo").put("iconColor", "");
            website(item.put("network", "LinkedIn").put("username", ""), new Link("", linkedin));
        }
        return items;
    }

    /** Each text of a section as an item of its own. */
    ArrayNode texts(String section, List<String> texts) {
        ArrayNode items = array();
        texts.stream().map(PlainText::lines).filter(lines -> !lines.isEmpty()).forEach(lines -> item(items, section)
                .put("content", RichHtml.paragraphs(lines)));
        return items;
    }

    private static ObjectNode item(ArrayNode items, String list) {
        String id = id(list, items.size());
        return items.addObject().put("id", id).put("hidden", false);
    }

    private static void website(ObjectNode item, Link link) {
        item.putObject("website")
                .put("url", PlainText.line(link.link()))
                .put("label", PlainText.line(link.name()))
                .put("inlineLink", false);
    }

    private static String named(String value) {
        String name = PlainText.line(value);
        return name.isEmpty() ? UNSTATED : name;
    }

    private static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }
}
