package dev.vitae.resume.parsing.imports;

import dev.vitae.extraction.WorkBudget;
import dev.vitae.resume.parsing.ParsedResume;
import dev.vitae.resume.parsing.SourceFileType;
import dev.vitae.resume.parsing.imports.CsvTable.Record;
import dev.vitae.resume.parsing.wording.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * LinkedIn's data export. A position without an end is one that its person works in: LinkedIn asks for an end otherwise.
 * Of a course of study it does not ask, so that its end is not stated.
 */
final class LinkedInReader {

    /** {@code [PORTFOLIO:https://example.com],[OTHER:…]}, or an address alone. */
    private static final Pattern SITE = Pattern.compile("(?:\\[?([\\p{L} ]+):)?(https?://[^\\],\\s]+)");

    private static final Pattern HANDLE = Pattern.compile("[^\\[\\],\\s]+");

    private final Map<String, byte[]> files;
    private final WorkBudget budget;
    private final ImportDraft draft;

    LinkedInReader(Map<String, byte[]> files, Wording wording, WorkBudget budget) {
        this.files = files;
        this.budget = budget;
        this.draft = new ImportDraft(wording);
    }

    ParsedResume read() {
        each("Profile.csv", "Profile", this::profile);
        each("Profile Summary.csv", "Profile", row -> draft.summary(row.lines("Profile Summary")));
        emails();
        each("PhoneNumbers.csv", "Profile", row -> draft.person()
                .phone(Fields.words(row.text("Extension"), row.text("Number"))));
        each("Positions.csv", "Experience", this::position);
        each("Education.csv", "Education", this::education);
        each("Skills.csv", "Skills", row -> draft.skill(row.text("Name"), null, List.of()));
        each("Languages.csv", "Languages", row -> draft.language(row.text("Name"), row.text("Proficiency")));
        each("Certifications.csv", "Certifications", this::certification);
        others("Projects.csv", "Projects", "Title");
        others("Volunteering.csv", "Volunteering", "Role", "Company Name", "Cause");
        others("Honors.csv", "Honors", "Title", "Issued On");
        others("Publications.csv", "Publications", "Name", "Publisher", "Published On");
        others("Patents.csv", "Patents", "Title", "Patent Number", "Issued On", "Status");
        others("Courses.csv", "Courses", "Name", "Number");
        others("TestScores.csv", "Test scores", "Name", "Score", "Test Date");
        others("Test Scores.csv", "Test scores", "Name", "Score", "Test Date");
        others("Organizations.csv", "Organizations", "Position", "Name");
        return draft.finished(SourceFileType.LINKEDIN);
    }

    private void each(String file, String heading, Consumer<Record> reader) {
        CsvTable table = table(file);
        table.rows().forEach(reader);
        if (table.unread() != null) {
            draft.unread(heading, table.unread());
        }
    }

    private CsvTable table(String file) {
        byte[] csv = files.getOrDefault(file, new byte[0]);
        return Texts.decode(csv).map(text -> CsvTable.of(text, budget)).orElseGet(() -> new CsvTable(List.of(), ""));
    }

    private void profile(Record row) {
        PersonDraft person = draft.person();
        person.name(Fields.words(row.text("First Name"), row.text("Last Name")));
        person.location(Fields.first(row.text("Geo Location"), row.text("Address")));
        draft.detail("Headline", null, row.text("Headline"));
        draft.summary(row.lines("Summary"));
        Matcher sites = SITE.matcher(Objects.requireNonNullElse(row.text("Websites"), ""));
        while (sites.find()) {
            person.website(sites.group(2));
        }
        Matcher handles = HANDLE.matcher(Objects.requireNonNullElse(row.text("Twitter Handles"), ""));
        while (handles.find()) {
            person.profile("Twitter", handles.group(), null);
        }
    }

    /** The primary address first. */
    private void emails() {
        CsvTable table = table("Email Addresses.csv");
        List<Record> rows = new ArrayList<>(table.rows());
        rows.sort(Comparator.comparing(row -> !"yes".equalsIgnoreCase(row.text("Primary"))));
        rows.stream().limit(1).forEach(row -> draft.person().email(row.text("Email Address")));
    }

    private void position(Record row) {
        String start = row.text("Started On");
        String end = row.text("Finished On");
        draft.job(
                row.text("Company Name"),
                row.text("Title"),
                row.text("Location"),
                draft.dates().period(start, end, start != null && end == null),
                row.lines("Description"),
                List.of());
    }

    private void education(Record row) {
        draft.study(
                row.text("School Name"),
                row.text("Degree Name"),
                null,
                null,
                draft.dates().period(row.text("Start Date"), row.text("End Date"), false),
                "Education",
                Stream.of(row.lines("Notes"), row.lines("Activities"))
                        .filter(Objects::nonNull)
                        .toList());
    }

    private void certification(Record row) {
        String number = row.text("License Number");
        String until = row.text("Finished On");
        draft.certificate(
                row.text("Name"),
                row.text("Authority"),
                row.text("Started On"),
                "Certifications",
                Stream.of(
                                number == null ? null : "License number " + number,
                                until == null ? null : "Valid until " + until,
                                row.text("Url"))
                        .filter(Objects::nonNull)
                        .toList());
    }

    private void others(String file, String heading, String... head) {
        each(file, heading, row -> {
            List<String> about = new ArrayList<>();
            Stream.of(head).map(row::text).filter(Objects::nonNull).forEach(about::add);
            Stream.of(row.text("Started On"), row.text("Finished On"))
                    .filter(Objects::nonNull)
                    .reduce((start, end) -> start + " – " + end)
                    .ifPresent(about::add);
            draft.entry(
                    heading,
                    about,
                    Stream.of(row.lines("Description"), row.text("Url"))
                            .filter(Objects::nonNull)
                            .toList());
        });
    }
}
