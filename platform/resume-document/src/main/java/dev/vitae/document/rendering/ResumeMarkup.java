package dev.vitae.document.rendering;

import static dev.vitae.document.rendering.Markup.element;
import static dev.vitae.document.rendering.Markup.joined;
import static dev.vitae.document.rendering.Markup.text;

import dev.vitae.document.Certification;
import dev.vitae.document.Education;
import dev.vitae.document.Experience;
import dev.vitae.document.Language;
import dev.vitae.document.Link;
import dev.vitae.document.MonthDate;
import dev.vitae.document.ResumeContent;
import dev.vitae.document.Section;
import dev.vitae.document.WebAddress;
import dev.vitae.document.rendering.Markup.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The classic template: one column, read from top to bottom; what a résumé does not state leaves no trace.
 *
 * <p>An inline element holds either text or elements, never both: the PDF engine paints an inline box's own text before
 * its children, and who extracts the text would read it in that order.
 */
final class ResumeMarkup {
    // Longer entries may be torn between pages: moved as a whole they would leave most of a page empty.
    private static final int KEPT_TOGETHER = 700;

    /** @param photo null for none */
    Element article(ResumeContent content, Photo photo) {
        List<Markup> parts = new ArrayList<>();
        parts.add(new ContactMarkup().header(content.personalInfo(), photo));
        if (Prose.isStated(content.summary())) {
            List<Element> paragraphs = stated(content.summary().lines().toList())
                    .map(line -> element("p", line))
                    .toList();
            parts.add(section("summary", "Summary", paragraphs));
        }
        addTo(parts, "experience", "Experience", content.experience().stream().map(this::experience));
        addTo(parts, "education", "Education", content.education().stream().map(this::education));
        skills(content.skills()).ifPresent(parts::add);
        addTo(
                parts,
                "certifications",
                "Certifications",
                orEmpty(content.certifications()).map(this::certification));
        languages(orEmpty(content.languages())).ifPresent(parts::add);
        orEmpty(content.sections())
                .map(this::extension)
                .flatMap(Optional::stream)
                .forEach(parts::add);
        return element("article", parts).styled("resume");
    }

    private Element experience(Experience job) {
        List<Markup> parts = new ArrayList<>();
        parts.add(line(job.period().display(), "h3", title(job.position(), job.company())));
        List<Element> bullets = new ArrayList<>(
                stated(job.bullets()).map(line -> element("li", line)).toList());
        if (job.projects() != null) {
            stated(job.projects())
                    .map(project -> element("li", element("b", "Project:"), text(" " + project)))
                    .forEach(bullets::add);
        }
        if (!bullets.isEmpty()) {
            parts.add(element("ul", bullets));
        }
        List<Element> links = orEmpty(job.links()).map(this::link).toList();
        if (!links.isEmpty()) {
            parts.add(element("p", joined(links, " · ")).styled("links"));
        }
        return entry(parts, bullets.stream().mapToInt(ResumeMarkup::length).sum());
    }

    private Element education(Education study) {
        String degree = String.join(
                ", ", stated(Stream.of(study.degree(), study.field())).toList());
        return entry(List.of(line(study.period().display(), "h3", title(degree, study.institution()))), 0);
    }

    private Element certification(Certification certificate) {
        String date = certificate.issued().map(MonthDate::display).orElse("");
        return entry(List.of(line(date, "h3", title(certificate.name(), certificate.issuer()))), 0);
    }

    private Optional<Markup> skills(List<String> skills) {
        List<Element> shown = stated(skills)
                .map(skill -> element("span", skill).styled(Prose.isShort(skill) ? "skill whole" : "skill"))
                .toList();
        return shown.isEmpty()
                ? Optional.empty()
                : Optional.of(section("skills", "Skills", List.of(element("p", joined(shown, " · ")))));
    }

    private Optional<Markup> languages(Stream<Language> languages) {
        List<Element> shown = languages
                .filter(language -> Prose.isStated(language.language()))
                .map(language -> {
                    Markup name = element("b", Prose.clean(language.language()));
                    return Prose.isStated(language.level())
                            ? element("span", name, element("span", " (" + Prose.clean(language.level()) + ")"))
                            : element("span", name);
                })
                .toList();
        return shown.isEmpty()
                ? Optional.empty()
                : Optional.of(section("languages", "Languages", List.of(element("p", joined(shown, " · ")))));
    }

    private Optional<Markup> extension(Section extension) {
        List<Element> entries =
                stated(extension.entries()).map(entry -> element("li", entry)).toList();
        if (entries.isEmpty() || !Prose.isStated(extension.heading())) {
            return Optional.empty();
        }
        return Optional.of(section("further", Prose.clean(extension.heading()), List.of(element("ul", entries))));
    }

    private Element link(Link link) {
        String name = Prose.isStated(link.name()) ? Prose.clean(link.name()) : "";
        String shown = WebAddress.display(Prose.clean(link.link() == null ? "" : link.link()));
        Element address = ContactMarkup.webLink(link.link(), shown);
        return name.isEmpty() || name.equals(shown)
                ? element("span", address)
                : element("span", element("span", name + ": "), address);
    }

    /** What is first in bold, then who stands behind it. */
    private static List<Markup> title(String what, String who) {
        List<Element> parts = new ArrayList<>();
        if (Prose.isStated(what)) {
            parts.add(element("b", Prose.clean(what)));
        }
        if (Prose.isStated(who)) {
            parts.add(element("span", Prose.clean(who)).styled("who"));
        }
        return joined(parts, " — ");
    }

    /** A title with its dates at the end of the same line. */
    private static Element line(String dates, String tag, List<Markup> title) {
        Element heading = element(tag, title);
        return dates.isEmpty()
                ? element("div", heading).styled("line")
                : element("div", heading, element("p", dates).styled("dates")).styled("line");
    }

    private static Element entry(List<Markup> parts, int length) {
        return element("div", parts).styled(length > KEPT_TOGETHER ? "entry long" : "entry");
    }

    private static void addTo(List<Markup> parts, String id, String heading, Stream<Element> entries) {
        List<Element> all = entries.filter(entry -> length(entry) > 0).toList();
        if (!all.isEmpty()) {
            parts.add(section(id, heading, all));
        }
    }

    private static Element section(String cssClass, String heading, List<? extends Markup> body) {
        List<Markup> parts = new ArrayList<>();
        parts.add(element("h2", heading));
        parts.addAll(body);
        return element("section", parts).styled(cssClass);
    }

    private static int length(Markup markup) {
        return markup instanceof Markup.Text text
                ? text.value().length()
                : ((Element) markup)
                        .children().stream().mapToInt(ResumeMarkup::length).sum();
    }

    private static Stream<String> stated(List<String> values) {
        return stated(values.stream());
    }

    private static Stream<String> stated(Stream<String> values) {
        return values.filter(Prose::isStated).map(Prose::clean);
    }

    private static <T> Stream<T> orEmpty(List<T> list) {
        return list == null ? Stream.empty() : list.stream();
    }
}
