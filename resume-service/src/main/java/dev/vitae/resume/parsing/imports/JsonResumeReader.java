package dev.vitae.resume.parsing.imports;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.document.Link;
import dev.vitae.resume.parsing.ParsedResume;
import dev.vitae.resume.parsing.SourceFileType;
import dev.vitae.resume.parsing.content.Surplus;
import dev.vitae.resume.parsing.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * JSON Resume 1.0.0 (jsonresume.org/schema), and the member names of its drafts. The schema does not say what a missing
 * {@code endDate} means, so that an end is not stated.
 */
final class JsonResumeReader {

    private static final Map<String, String> OTHERS = Map.of(
            "projects", "Projects",
            "volunteer", "Volunteering",
            "awards", "Awards",
            "publications", "Publications",
            "interests", "Interests",
            "references", "References");

    private final ImportDraft draft;

    JsonResumeReader(Wording wording) {
        this.draft = new ImportDraft(wording);
    }

    static boolean isItsForm(JsonNode json) {
        boolean named =
                Objects.requireNonNullElse(Fields.text(json, "$schema"), "").contains("resume-schema");
        return json.path("basics").isObject() || json.path("work").isArray() || named;
    }

    ParsedResume read(JsonNode json) {
        basics(json.path("basics"));
        each(json, "work", "Experience", this::work);
        each(json, "education", "Education", this::education);
        each(json, "skills", "Skills", this::skill);
        each(json, "languages", "Languages", this::language);
        each(json, "certificates", "Certifications", this::certificate);
        Entries entries = new Entries(draft, Fields::lines);
        JsonNode meta = json.path("meta");
        OTHERS.keySet().stream()
                .sorted()
                .forEach(member -> entries.add(heading(meta, member), Fields.list(json, member)));
        Fields.list(meta, "sections").forEach(this::section);
        return draft.finished(SourceFileType.JSON_RESUME);
    }

    /** As our own exports say it, else in English. */
    private static String heading(JsonNode meta, String member) {
        return Objects.requireNonNullElse(Fields.text(meta.path("headings"), member), OTHERS.get(member));
    }

    /** A section that the schema has no member for, of our own exports. */
    private void section(JsonNode section) {
        String heading = Objects.requireNonNullElse(Fields.text(section, "heading"), Surplus.HEADING);
        for (JsonNode entry : Fields.list(section, "entries")) {
            String text = Fields.value(entry);
            draft.entry(
                    heading,
                    List.of(),
                    Stream.ofNullable(text).map(Texts::lines).toList());
        }
    }

    private interface Item {
        void read(JsonNode item);
    }

    private void each(JsonNode json, String member, String heading, Item reader) {
        for (JsonNode item : Fields.list(json, member)) {
            if (item.isObject()) {
                reader.read(item);
            } else {
                draft.unread(heading, Fields.value(item));
            }
        }
    }

    private void basics(JsonNode basics) {
        PersonDraft person = draft.person();
        person.name(Fields.text(basics, "name"));
        person.email(Fields.text(basics, "email"));
        person.phone(Fields.text(basics, "phone"));
        person.location(place(basics));
        person.website(Fields.text(basics, "url", "website"));
        for (JsonNode profile : Fields.list(basics, "profiles")) {
            person.profile(
                    Fields.text(profile, "network"), Fields.text(profile, "username"), Fields.text(profile, "url"));
        }
        draft.detail("Headline", null, Fields.text(basics, "label"));
        draft.summary(Fields.lines(basics, "summary"));
    }

    private static String place(JsonNode basics) {
        JsonNode location = basics.path("location");
        return location.isObject()
                ? Fields.joined(
                        Fields.text(location, "address"),
                        Fields.text(location, "postalCode"),
                        Fields.text(location, "city"),
                        Fields.text(location, "region"),
                        Names.country(Fields.text(location, "countryCode", "country")))
                : Fields.text(basics, "location");
    }

    private void work(JsonNode work) {
        String company = Fields.text(work, "name", "company");
        List<String> lines = new ArrayList<>();
        lines.add(Fields.lines(work, "summary"));
        lines.addAll(Fields.texts(work, "highlights"));
        String description = lines.stream().filter(Objects::nonNull).collect(Collectors.joining("\n"));
        draft.job(
                company,
                Fields.text(work, "position"),
                Fields.text(work, "location"),
                period(work),
                description.isEmpty() ? null : description,
                links(work));
        draft.detail(Surplus.HEADING, company, Fields.text(work, "description"));
    }

    /** Our own exports say what goes on. */
    private ImportDates.Read period(JsonNode item) {
        boolean present = item.path("present").asBoolean(false);
        return draft.dates().period(Fields.text(item, "startDate"), Fields.text(item, "endDate"), present);
    }

    /** The employer's page, and the links that our own exports name. */
    private static List<Link> links(JsonNode work) {
        List<Link> links = new ArrayList<>(Entries.links(null, Fields.text(work, "url", "website")));
        for (JsonNode link : Fields.list(work, "links")) {
            links.addAll(Entries.links(Fields.text(link, "name"), Fields.text(link, "url")));
        }
        return links;
    }

    private void education(JsonNode study) {
        String score = Fields.text(study, "score", "gpa");
        Stream<String> details = Stream.concat(
                Stream.of(score == null ? "" : "Score " + score), Fields.texts(study, "courses").stream());
        draft.study(
                Fields.text(study, "institution"),
                Fields.text(study, "studyType"),
                Fields.text(study, "area"),
                Fields.text(study, "location"),
                period(study),
                "Education",
                Stream.concat(details, Stream.ofNullable(Fields.text(study, "url", "website")))
                        .filter(detail -> !detail.isEmpty())
                        .toList());
    }

    private void skill(JsonNode skill) {
        draft.skill(Fields.text(skill, "name"), Fields.text(skill, "level"), Fields.texts(skill, "keywords"));
    }

    private void language(JsonNode language) {
        draft.language(Fields.text(language, "language", "name"), Fields.text(language, "fluency", "level"));
    }

    private void certificate(JsonNode certificate) {
        draft.certificate(
                Fields.text(certificate, "name"),
                Fields.text(certificate, "issuer"),
                Fields.text(certificate, "date"),
                "Certifications",
                Stream.ofNullable(Fields.text(certificate, "url")).toList());
    }
}
