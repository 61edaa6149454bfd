package dev.vitae.document.export;

import dev.vitae.document.Certification;
import dev.vitae.document.Education;
import dev.vitae.document.Experience;
import dev.vitae.document.Language;
import dev.vitae.document.Link;
import dev.vitae.document.PersonalInfo;
import dev.vitae.document.PlainText;
import dev.vitae.document.ResumeContent;
import dev.vitae.document.WebAddress;
import dev.vitae.document.export.Outline.Block;
import dev.vitae.document.export.Outline.Entry;
import dev.vitae.document.export.Outline.Item;
import dev.vitae.document.export.Outline.Items;
import dev.vitae.document.export.Outline.Linked;
import dev.vitae.document.export.Outline.Paragraph;
import dev.vitae.document.export.Outline.Part;
import dev.vitae.document.export.Outline.Terms;
import dev.vitae.document.template.SectionKind;
import dev.vitae.document.template.TemplateOptions;
import dev.vitae.document.wording.Dates;
import dev.vitae.document.wording.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads content from top to bottom; what it does not state leaves no trace. */
final class Outliner {
    /** What parts the terms of a line would part one that holds it. */
    private static final Pattern PARTED = Pattern.compile("[,;|•·]");

    private final List<SectionKind> shown;
    private final Words words;
    private final Dates dates;

    Outliner(TemplateOptions options) {
        this.shown = options.shown();
        this.words = Words.in(options.language());
        this.dates = new Dates(options.dateFormat(), words);
    }

    Outline outline(ResumeContent content) {
        List<Part> parts = new ArrayList<>();
        shown.forEach(kind -> add(parts, kind, content));
        return new Outline(PlainText.line(content.personalInfo().fullName()), contact(content.personalInfo()), parts);
    }

    private void add(List<Part> parts, SectionKind kind, ResumeContent content) {
        switch (kind) {
            case SUMMARY ->
                add(parts, kind, PlainText.lines(content.summary()).stream().map(Paragraph::new));
            case EXPERIENCE -> add(parts, kind, content.experience().stream().map(this::job));
            case EDUCATION -> add(parts, kind, content.education().stream().map(this::study));
            case SKILLS -> add(parts, kind, terms(content.skills().stream()));
            case CERTIFICATIONS ->
                add(parts, kind, each(content.certifications()).map(this::certificate));
            case LANGUAGES -> add(parts, kind, terms(each(content.languages()).map(Outliner::language)));
            case SECTIONS ->
                each(content.sections())
                        .forEach(section -> add(
                                parts,
                                PlainText.line(section.heading()),
                                Stream.of(new Items(items(section.entries().stream())))));
        }
    }

    private static List<Linked> contact(PersonalInfo person) {
        List<Linked> contact = new ArrayList<>();
        String email = PlainText.line(person.email());
        contact.add(new Linked(email, WebAddress.mailto(email).orElse("")));
        contact.add(new Linked(PlainText.line(person.phone()), ""));
        contact.add(new Linked(PlainText.line(person.location()), ""));
        contact.add(web("", person.linkedin()));
        contact.add(web("", person.website()));
        return contact.stream().filter(line -> !line.text().isEmpty()).toList();
    }

    /** An address under a name, or under itself as people read it. */
    private static Linked web(String name, String address) {
        String stated = PlainText.line(address);
        String text = name.isEmpty() ? WebAddress.display(stated) : name;
        return new Linked(text, WebAddress.isWeb(stated) ? stated : "");
    }

    private Block job(Experience job) {
        List<Item> items = new ArrayList<>(items(job.bullets().stream()));
        PlainText.lines(each(job.projects()))
                .forEach(project -> items.add(new Item(words.project(), new Linked(project, ""))));
        each(job.links())
                .map(Outliner::link)
                .filter(link -> !link.text().isEmpty())
                .forEach(link -> items.add(new Item("", link)));
        return entry(job.position(), job.company(), dates.of(job.period()), items);
    }

    private static Linked link(Link link) {
        Linked linked = web(PlainText.line(link.name()), link.link());
        String stated = PlainText.line(link.link());
        boolean lost = linked.address().isEmpty() && !linked.text().equals(WebAddress.display(stated));
        return lost ? new Linked((linked.text() + " " + stated).strip(), "") : linked;
    }

    private Block study(Education study) {
        String degree = String.join(", ", PlainText.lines(Stream.of(study.degree(), study.field())));
        return entry(degree, study.institution(), dates.of(study.period()), List.of());
    }

    private Block certificate(Certification certificate) {
        String issued = certificate.issued().map(dates::of).orElse("");
        return entry(certificate.name(), certificate.issuer(), issued, List.of());
    }

    private static String language(Language language) {
        String level = PlainText.line(language.level());
        String name = PlainText.line(language.language());
        return level.isEmpty() ? name : name + " (" + level + ")";
    }

    private static Entry entry(String what, String who, String dates, List<Item> items) {
        return new Entry(PlainText.line(what), PlainText.line(who), dates, items);
    }

    private static List<Item> items(Stream<String> texts) {
        return PlainText.lines(texts).stream().map(Item::plain).toList();
    }

    private static Stream<Block> terms(Stream<String> values) {
        List<String> terms = PlainText.lines(values);
        boolean parted = terms.stream().anyMatch(term -> PARTED.matcher(term).find());
        return Stream.of(parted ? new Items(items(terms.stream())) : new Terms(terms));
    }

    private void add(List<Part> parts, SectionKind kind, Stream<? extends Block> blocks) {
        add(parts, words.heading(kind), blocks);
    }

    private static void add(List<Part> parts, String heading, Stream<? extends Block> blocks) {
        List<Block> stated =
                blocks.filter(Outliner::isStated).map(Block.class::cast).toList();
        if (!stated.isEmpty()) {
            parts.add(new Part(heading, stated));
        }
    }

    private static boolean isStated(Block block) {
        if (block instanceof Terms terms) {
            return !terms.terms().isEmpty();
        }
        if (block instanceof Items items) {
            return !items.items().isEmpty();
        }
        return !(block instanceof Entry entry) || !entry.isEmpty();
    }

    private static <T> Stream<T> each(List<T> list) {
        return list == null ? Stream.empty() : list.stream();
    }
}
