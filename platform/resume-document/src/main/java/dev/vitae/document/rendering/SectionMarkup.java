package dev.vitae.document.rendering;

import static dev.vitae.document.rendering.Markup.element;
import static dev.vitae.document.rendering.Markup.joined;
import static dev.vitae.document.rendering.Markup.text;

import dev.vitae.document.Experience;
import dev.vitae.document.Link;
import dev.vitae.document.PlainText;
import dev.vitae.document.ResumeContent;
import dev.vitae.document.WebAddress;
import dev.vitae.document.rendering.Markup.Element;
import dev.vitae.document.template.Layout.Entries;
import dev.vitae.document.template.Layout.Skills;
import dev.vitae.document.template.SectionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a résumé says in each of its sections; what it does not state leaves no trace. */
final class SectionMarkup {
    private final Look look;
    private final EntryMarkup entries;

    /** @param narrow whether the column has no room for anything beside a title */
    SectionMarkup(Look look, boolean narrow) {
        this.look = look;
        this.entries = new EntryMarkup(narrow ? Entries.STACKED : look.entries(), Lines.of(look));
    }

    /** A heading and what stands under it, never empty. */
    record Part(String cssClass, String heading, List<Element> body) {}

    /** The parts of one kind; only {@code SECTIONS} can give more than one. */
    List<Part> of(SectionKind kind, ResumeContent content) {
        if (kind == SectionKind.SECTIONS) {
            return orEmpty(content.sections())
                    .filter(section -> PlainText.isStated(section.heading()))
                    .map(section -> new Part("further", PlainText.line(section.heading()), bullets(section.entries())))
                    .filter(part -> !part.body().isEmpty())
                    .toList();
        }
        List<Element> body =
                switch (kind) {
                    case SUMMARY -> summary(content.summary());
                    case EXPERIENCE -> filled(content.experience().stream().map(this::experience));
                    case EDUCATION ->
                        filled(content.education().stream()
                                .map(study -> entries.entry(
                                        stated(study.degree(), study.field()),
                                        stated(study.institution()),
                                        look.dates().of(study.period()),
                                        List.of())));
                    case SKILLS -> skills(content.skills());
                    case CERTIFICATIONS ->
                        filled(orEmpty(content.certifications())
                                .map(certificate -> entries.certificate(
                                        stated(certificate.name()),
                                        stated(certificate.issuer()),
                                        certificate
                                                .issued()
                                                .map(look.dates()::of)
                                                .orElse(""))));
                    case LANGUAGES -> languages(content);
                    case SECTIONS -> throw new IllegalStateException("answered above");
                };
        return body.isEmpty()
                ? List.of()
                : List.of(new Part(kind.key(), look.words().heading(kind), body));
    }

    private static List<Element> summary(String summary) {
        return summary == null
                ? List.of()
                : stated(summary.lines().toList())
                        .map(line -> element("p", line))
                        .toList();
    }

    private Element experience(Experience job) {
        List<Element> rest = new ArrayList<>();
        List<Element> bullets = new ArrayList<>(
                stated(job.bullets()).map(line -> element("li", line)).toList());
        String project = look.words().project() + ":";
        orEmpty(job.projects())
                .filter(PlainText::isStated)
                .map(name -> element("li", element("b", project), text(" " + PlainText.line(name))))
                .forEach(bullets::add);
        if (!bullets.isEmpty()) {
            rest.add(element("ul", bullets));
        }
        List<Element> links = orEmpty(job.links()).map(SectionMarkup::link).toList();
        if (!links.isEmpty()) {
            rest.add(element("p", joined(links, " · ")).styled("links"));
        }
        return entries.entry(
                stated(job.position()), stated(job.company()), look.dates().of(job.period()), rest);
    }

    private List<Element> skills(List<String> skills) {
        return listed(stated(skills)
                .map(skill -> element("span", skill).styled(Markup.isShort(skill.length()) ? "skill whole" : "skill"))
                .toList());
    }

    private List<Element> languages(ResumeContent content) {
        return listed(orEmpty(content.languages())
                .filter(language -> PlainText.isStated(language.language()))
                .map(language -> {
                    Markup name = element("b", PlainText.line(language.language()));
                    return PlainText.isStated(language.level())
                            ? element("span", name, element("span", " (" + PlainText.line(language.level()) + ")"))
                            : element("span", name);
                })
                .toList());
    }

    private List<Element> listed(List<Element> items) {
        if (items.isEmpty() || look.layout().skills() == Skills.LIST) {
            return items.stream().map(item -> element("p", item).styled("item")).toList();
        }
        return List.of(element("p", joined(items, " · ")));
    }

    private static List<Element> bullets(List<String> lines) {
        List<Element> items = stated(lines).map(line -> element("li", line)).toList();
        return items.isEmpty() ? List.of() : List.of(element("ul", items));
    }

    private static Element link(Link link) {
        String name = stated(link.name());
        String shown = WebAddress.display(stated(link.link()));
        Element address = ContactMarkup.webLink(link.link(), shown);
        return name.isEmpty() || name.equals(shown)
                ? element("span", address)
                : element("span", element("span", name + ": "), address);
    }

    private static List<Element> filled(Stream<Element> entries) {
        return entries.filter(entry -> Markup.length(entry) > 0).toList();
    }

    private static Stream<String> stated(List<String> values) {
        return values.stream().filter(PlainText::isStated).map(PlainText::line);
    }

    private static String stated(String value) {
        return PlainText.line(value);
    }

    private static String stated(String first, String second) {
        return String.join(
                ", ",
                Stream.of(stated(first), stated(second))
                        .filter(value -> !value.isEmpty())
                        .toList());
    }

    private static <T> Stream<T> orEmpty(List<T> list) {
        return list == null ? Stream.empty() : list.stream();
    }
}
