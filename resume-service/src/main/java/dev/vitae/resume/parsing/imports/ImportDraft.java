package dev.vitae.resume.parsing.imports;

import dev.vitae.document.Certification;
import dev.vitae.document.Education;
import dev.vitae.document.Experience;
import dev.vitae.document.Language;
import dev.vitae.document.Limits;
import dev.vitae.document.Link;
import dev.vitae.document.ResumeContent;
import dev.vitae.document.Section;
import dev.vitae.extraction.UnreadableFile;
import dev.vitae.extraction.UnreadableFile.Reason;
import dev.vitae.resume.parsing.ParsedResume;
import dev.vitae.resume.parsing.SourceFileType;
import dev.vitae.resume.parsing.Warning;
import dev.vitae.resume.parsing.content.ContentDraft;
import dev.vitae.resume.parsing.content.Dates;
import dev.vitae.resume.parsing.content.Finished;
import dev.vitae.resume.parsing.content.Surplus;
import dev.vitae.resume.parsing.wording.DatePoint;
import dev.vitae.resume.parsing.wording.SectionKind;
import dev.vitae.resume.parsing.wording.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Content as the reader of a format fills it; null is what the file does not state. */
final class ImportDraft {

    private static final Pattern BULLET = Pattern.compile("(?m)^[ \\t]*[•◦▪‣●○■*–-][ \\t]+");

    private static final Pattern LIST = Pattern.compile("[,;•\\n]");
    /** In words. */
    private static final int LONGEST_SKILL = 4;

    private final Wording wording;
    private final ImportDates dates;
    private final PersonDraft person = new PersonDraft(this::detail);
    private final List<String> summaries = new ArrayList<>();
    private final List<Experience> experience = new ArrayList<>();
    private final List<Education> education = new ArrayList<>();
    private final Set<String> skills = new LinkedHashSet<>();
    private final List<Certification> certifications = new ArrayList<>();
    private final List<Language> languages = new ArrayList<>();
    private final Map<String, List<String>> sections = new LinkedHashMap<>();
    private final List<Warning> warnings = new ArrayList<>();
    private int hidden;
    private int lines;

    ImportDraft(Wording wording) {
        this.wording = wording;
        this.dates = new ImportDates(wording);
    }

    ImportDates dates() {
        return dates;
    }

    PersonDraft person() {
        return person;
    }

    void summary(String text) {
        if (text != null) {
            summaries.add(text);
        }
    }

    /** @param description lines, with or without bullets: each is one */
    void job(
            String company,
            String position,
            String place,
            ImportDates.Read when,
            String description,
            List<Link> links) {
        count();
        String about = Fields.joined(position, company);
        if (about == null && description == null && when.dates().start() == null) {
            return;
        }
        Dates stated = when.dates();
        experience.add(new Experience(
                company,
                position,
                stated.start(),
                stated.startPrecision(),
                stated.end(),
                stated.endPrecision(),
                description == null ? null : BULLET.matcher(description).replaceAll(""),
                null,
                links.isEmpty() ? null : links,
                null));
        detail(ContentDraft.PLACES, about, place);
        unreadDate(about, when.unread());
    }

    /** @param details what else is said of it, line by line */
    void study(
            String institution,
            String degree,
            String field,
            String place,
            ImportDates.Read when,
            String heading,
            List<String> details) {
        count();
        if (institution != null || degree != null) {
            Dates stated = when.dates();
            education.add(new Education(
                    institution,
                    degree,
                    field,
                    stated.start(),
                    stated.startPrecision(),
                    stated.end(),
                    stated.endPrecision(),
                    null));
        } else {
            detail(heading, null, field);
        }
        String about = institution == null ? degree : institution;
        details.forEach(detail -> detail(heading, about, detail));
        detail(ContentDraft.PLACES, about, place);
        unreadDate(about, when.unread());
    }

    void certificate(String name, String issuer, String date, String heading, List<String> details) {
        count();
        if (name == null) {
            entry(
                    heading,
                    Stream.concat(Stream.of(issuer, date), details.stream()).toList(),
                    List.of());
            return;
        }
        Optional<DatePoint> issued = dates.point(date);
        certifications.add(new Certification(
                name,
                issuer,
                issued.map(DatePoint::text).orElse(null),
                issued.map(Dates::precision).orElse(null),
                null));
        details.forEach(detail -> detail(heading, name, detail));
        unreadDate(name, issued.isPresent() ? null : date);
    }

    void language(String language, String level) {
        count();
        if (language != null) {
            languages.add(new Language(language, level));
        } else {
            detail("Languages", null, level);
        }
    }

    /** A name with others below it is a skill too, unless it is what a section is called ("Tools"). */
    void skill(String name, String level, List<String> below) {
        count();
        boolean label = name != null
                && !below.isEmpty()
                && wording.headings()
                        .exactly(name)
                        .filter(kind -> kind == SectionKind.SKILLS || kind == SectionKind.LANGUAGES)
                        .isPresent();
        if (name != null && !label) {
            skills.add(name);
        }
        skills.addAll(below);
        if (level != null) {
            detail("Skill levels", name, level);
        }
    }

    /** Skills where the text is a list of short names, else text under its heading. */
    void skillsOrText(String heading, String text, boolean names) {
        List<String> items = text == null || !names
                ? List.of()
                : Stream.of(LIST.split(text))
                        .map(Texts::line)
                        .filter(item -> !item.isEmpty())
                        .toList();
        boolean list = !items.isEmpty() && items.stream().allMatch(item -> item.split(" ").length <= LONGEST_SKILL);
        if (list) {
            items.forEach(item -> skill(item, null, List.of()));
        } else {
            entry(heading, List.of(), text == null ? List.of() : List.of(text));
        }
    }

    /** What has no other home, under its heading: what it is about with commas, then its lines. */
    void entry(String heading, List<String> head, List<String> body) {
        count();
        Stream<String> first = Stream.ofNullable(Fields.joined(head.toArray(String[]::new)));
        String text =
                Stream.concat(first, body.stream().filter(Objects::nonNull)).collect(Collectors.joining("\n"));
        if (!text.isEmpty()) {
            sections.computeIfAbsent(heading, key -> new ArrayList<>()).add(text);
        }
    }

    /** A line that belongs to something said elsewhere; nothing where the text is null. */
    void detail(String heading, String about, String text) {
        if (text != null) {
            entry(heading, List.of(about == null ? text : about + ": " + text), List.of());
        }
    }

    /** What stands in the file for an entry and is none: its text is kept. */
    void unread(String heading, String text) {
        if (text != null) {
            entry(heading, List.of(), List.of(Texts.lines(text)));
        }
        warnings.add(new Warning(
                "entry_unread", "An entry has not the form that its format asks for; it was kept as text.", null));
    }

    void hidden() {
        hidden++;
    }

    private void unreadDate(String about, String date) {
        if (date != null) {
            detail(Surplus.HEADING, about, date);
            warnings.add(new Warning("member_moved", "A date could not be read; it was moved to the sections.", null));
        }
    }

    private void count() {
        if (++lines > 2 * Limits.LINES) {
            throw new UnreadableFile(Reason.TOO_COMPLEX);
        }
    }

    /** @throws UnreadableFile when the file says nothing, or more than a résumé may hold */
    ParsedResume finished(SourceFileType type) {
        if (hidden > 0) {
            warnings.add(new Warning(
                    "entries_hidden", "What the file marks as hidden was left out (" + hidden + ").", null));
        }
        String summary = String.join("\n", summaries);
        ResumeContent content = new ResumeContent(
                person.info(),
                summary.isEmpty() ? null : summary,
                experience,
                education,
                List.copyOf(skills),
                certifications.isEmpty() ? null : certifications,
                languages.isEmpty() ? null : languages,
                sections.isEmpty()
                        ? null
                        : sections.entrySet().stream()
                                .map(section -> new Section(section.getKey(), section.getValue()))
                                .toList(),
                null);
        if (content.equals(ResumeContent.empty())) {
            throw new UnreadableFile(Reason.NO_TEXT);
        }
        return Finished.of(content, type, warnings.stream().distinct().toList());
    }
}
