package dev.vitae.resume.parsing.imports;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.resume.parsing.ParsedResume;
import dev.vitae.resume.parsing.SourceFileType;
import dev.vitae.resume.parsing.content.Surplus;
import dev.vitae.resume.parsing.wording.Wording;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What Reactive Resume exports as JSON: version 3 (sections of {@code work}, dates as {@code {start, end}}), 4 (sections
 * of {@code experience}, dates as one text) and 5 (custom sections in a list, {@code hidden} in place of
 * {@code visible}). Hidden entries are left out.
 */
final class ReactiveResumeReader {

    private static final Set<String> READ = Set.of(
            "summary",
            "profiles",
            "experience",
            "work",
            "education",
            "skills",
            "languages",
            "certifications",
            "custom");

    private final ImportDraft draft;
    private final Entries entries;

    ReactiveResumeReader(Wording wording) {
        this.draft = new ImportDraft(wording);
        this.entries = new Entries(draft, Fields::rich);
    }

    static boolean isItsForm(JsonNode json) {
        return json.path("basics").isObject() && json.path("sections").isObject();
    }

    ParsedResume read(JsonNode json) {
        JsonNode sections = json.path("sections");
        JsonNode basics = json.path("basics");
        basics(basics);
        summary(basics.path("summary"));
        summary(json.path("summary"));
        summary(sections.path("summary"));
        profiles(Fields.list(basics, "profiles"));
        each(sections, "profiles", item -> profiles(List.of(item)));
        each(sections, "work", this::job);
        each(sections, "experience", this::job);
        each(sections, "education", this::study);
        each(sections, "skills", this::skill);
        each(
                sections,
                "languages",
                item -> draft.language(
                        Fields.text(item, "name", "language"),
                        Fields.text(item, "description", "fluency", textLevel(item))));
        each(sections, "certifications", this::certificate);
        for (Iterator<Map.Entry<String, JsonNode>> all = sections.fields(); all.hasNext(); ) {
            Map.Entry<String, JsonNode> section = all.next();
            if (!READ.contains(section.getKey())) {
                others(section.getKey(), section.getValue());
            }
        }
        sections.path("custom").forEach(section -> others("Other", section));
        Fields.list(json, "customSections").forEach(section -> others("Other", section));
        return draft.finished(SourceFileType.REACTIVE_RESUME);
    }

    private interface Item {
        void read(JsonNode item);
    }

    private void each(JsonNode sections, String member, Item reader) {
        JsonNode section = sections.path(member);
        for (JsonNode item : shown(section)) {
            if (item.isObject()) {
                reader.read(item);
            } else {
                draft.unread(heading(member, section), Fields.value(item));
            }
        }
    }

    private List<JsonNode> shown(JsonNode section) {
        List<JsonNode> shown = new ArrayList<>();
        for (JsonNode item : Fields.list(section, "items")) {
            if (isHidden(section) || isHidden(item)) {
                draft.hidden();
            } else if (!item.isNull()) {
                shown.add(item);
            }
        }
        return shown;
    }

    private static boolean isHidden(JsonNode node) {
        return !node.path("visible").asBoolean(true) || node.path("hidden").asBoolean(false);
    }

    private static String heading(String member, JsonNode section) {
        String fallback = Character.toUpperCase(member.charAt(0)) + member.substring(1);
        return Objects.requireNonNullElse(Fields.text(section, "name", "title"), fallback);
    }

    private void basics(JsonNode basics) {
        PersonDraft person = draft.person();
        person.name(Fields.text(basics, "name"));
        person.email(Fields.text(basics, "email"));
        person.phone(Fields.text(basics, "phone"));
        JsonNode place = basics.path("location");
        person.location(
                place.isObject()
                        ? Fields.joined(
                                Fields.text(place, "address"),
                                Fields.text(place, "postalCode"),
                                Fields.text(place, "city"),
                                Fields.text(place, "region"),
                                Fields.text(place, "country"))
                        : Fields.text(basics, "location"));
        person.website(Entries.address(basics));
        draft.detail("Headline", null, Fields.text(basics, "headline"));
        draft.detail(Surplus.HEADING, "Date of birth", Fields.text(basics, "birthdate"));
        for (JsonNode field : Fields.list(basics, "customFields")) {
            draft.detail(Surplus.HEADING, Fields.text(field, "name"), Fields.text(field, "value", "text"));
        }
    }

    /** Text, or an object that may be hidden. */
    private void summary(JsonNode summary) {
        if (!summary.isObject()) {
            String text = Fields.value(summary);
            draft.summary(text == null || RichText.of(text).isEmpty() ? null : RichText.of(text));
        } else if (!isHidden(summary)) {
            draft.summary(Fields.rich(summary, "content", "body"));
        } else if (Fields.rich(summary, "content", "body") != null) {
            draft.hidden();
        }
    }

    private void profiles(List<JsonNode> profiles) {
        for (JsonNode profile : profiles) {
            draft.person()
                    .profile(
                            Fields.text(profile, "network"),
                            Fields.text(profile, "username"),
                            Entries.address(profile));
        }
    }

    private void job(JsonNode item) {
        draft.job(
                Fields.text(item, "company", "name"),
                Fields.text(item, "position"),
                Fields.text(item, "location"),
                period(item, false),
                Fields.rich(item, "summary", "description"),
                Entries.links(Fields.text(item.path("website"), "label"), Entries.address(item)));
    }

    private ImportDates.Read period(JsonNode item, boolean study) {
        JsonNode date = item.path("date");
        String text = Fields.text(item, "date", "period");
        if (date.isObject() || text == null) {
            return draft.dates().period(Fields.text(date, "start"), Fields.text(date, "end"), false);
        }
        return study ? draft.dates().ofStudy(text) : draft.dates().ofJob(text);
    }

    private void study(JsonNode item) {
        String score = Fields.text(item, "score", "grade");
        Stream<String> details = Stream.of(
                score == null ? null : "Score " + score,
                Fields.joined(item, "courses"),
                Fields.rich(item, "summary", "description"),
                Entries.address(item));
        draft.study(
                Fields.text(item, "institution", "school"),
                Fields.text(item, "studyType", "degree"),
                Fields.text(item, "area"),
                Fields.text(item, "location"),
                period(item, true),
                "Education",
                details.filter(Objects::nonNull).toList());
    }

    private void skill(JsonNode item) {
        draft.skill(
                Fields.text(item, "name"),
                Fields.text(item, "description", "proficiency", textLevel(item)),
                Fields.texts(item, "keywords"));
    }

    /** Version 3 states a level in words, later ones as the number of dots to draw. */
    private static String textLevel(JsonNode item) {
        return item.path("level").isTextual() ? "level" : "";
    }

    private void certificate(JsonNode item) {
        draft.certificate(
                Fields.text(item, "name", "title"),
                Fields.text(item, "issuer"),
                Fields.text(item, "date"),
                "Certifications",
                Stream.of(Fields.rich(item, "summary", "description"), Entries.address(item))
                        .filter(Objects::nonNull)
                        .toList());
    }

    private void others(String member, JsonNode section) {
        if (section.isObject()) {
            entries.add(heading(member, section), shown(section));
        }
    }
}
