package dev.vitae.resume.parsing.imports;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.resume.parsing.ParsedResume;
import dev.vitae.resume.parsing.SourceFileType;
import dev.vitae.resume.parsing.content.Surplus;
import dev.vitae.resume.parsing.wording.Wording;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Europass since 2020: the {@code Candidate} of HR Open Standards 3, as EURES and Europass extend it. */
final class CandidateReader {

    private static final Set<String> READ = Set.of(
            "ExecutiveSummary",
            "EmploymentHistory",
            "EducationHistory",
            "Certifications",
            "PersonQualifications",
            "ID");

    /** What is for machines, and files that are enclosed. */
    private static final Pattern UNSAID =
            Pattern.compile(".*(?:ID|Code|Indicator|Preferences?)|Attachment.*|Embedded.*|Rendering.*");

    private static final Map<String, String> ABILITIES = Map.of(
            "CEF-Understanding-Listening", "Listening",
            "CEF-Understanding-Reading", "Reading",
            "CEF-Speaking-Interaction", "SpokenInteraction",
            "CEF-Speaking-Production", "SpokenProduction",
            "CEF-Writing-Production", "Writing");

    private final ImportDraft draft;

    CandidateReader(Wording wording) {
        this.draft = new ImportDraft(wording);
    }

    ParsedResume read(JsonNode candidate) {
        person(candidate.path("CandidatePerson"));
        for (JsonNode profile : Fields.list(candidate, "CandidateProfile")) {
            draft.summary(Fields.rich(profile, "ExecutiveSummary"));
            Fields.list(profile.path("EmploymentHistory"), "EmployerHistory").forEach(this::employer);
            Fields.list(profile.path("EducationHistory"), "EducationOrganizationAttendance")
                    .forEach(this::study);
            Fields.list(profile.path("PersonQualifications"), "PersonCompetency")
                    .forEach(this::competency);
            Fields.list(profile.path("Certifications"), "Certification").forEach(this::certificate);
            others(profile);
        }
        return draft.finished(SourceFileType.EUROPASS);
    }

    private void person(JsonNode person) {
        JsonNode name = person.path("PersonName");
        draft.person()
                .name(Fields.first(
                        Fields.text(name, "FormattedName"),
                        Fields.words(Fields.text(name, "GivenName"), Fields.text(name, "FamilyName"))));
        for (JsonNode way : Fields.list(person, "Communication")) {
            communication(way);
        }
        draft.detail(Surplus.HEADING, "Date of birth", Fields.text(person, "BirthDate"));
        for (String code : Fields.texts(person, "NationalityCode")) {
            draft.detail(Surplus.HEADING, "Nationality", Names.country(code));
        }
        for (String code : Fields.texts(person, "PrimaryLanguageCode")) {
            draft.language(Names.language(code), "Mother tongue");
        }
    }

    private void communication(JsonNode way) {
        String channel = Objects.requireNonNullElse(Fields.text(way, "ChannelCode"), "");
        String address = Fields.text(way, "URI");
        String number = Fields.text(way, "DialNumber");
        String dialling = Fields.text(way, "CountryDialing");
        if (number != null) {
            boolean whole = dialling == null || number.startsWith("+");
            draft.person().phone(whole ? number : "+" + dialling.replaceFirst("^\\+", "") + " " + number);
        } else if (channel.equalsIgnoreCase("Email")) {
            draft.person().email(address);
        } else if (channel.equalsIgnoreCase("Web")) {
            draft.person().website(address);
        } else {
            draft.person().profile(Fields.text(way, "UseCode"), null, address);
        }
        draft.person().location(place(way.path("Address")));
    }

    private static String place(JsonNode address) {
        return Fields.joined(
                Fields.text(address, "AddressLine"),
                Fields.words(Fields.text(address, "PostalCode"), Fields.text(address, "CityName")),
                Names.country(Fields.text(address, "CountryCode")));
    }

    private static String placeOf(JsonNode organization) {
        return Fields.list(organization, "OrganizationContact").stream()
                .flatMap(contact -> Fields.list(contact, "Communication").stream())
                .map(way -> place(way.path("Address")))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private void employer(JsonNode employer) {
        String company = Fields.text(employer, "OrganizationName");
        List<JsonNode> positions = Fields.list(employer, "PositionHistory");
        for (JsonNode position : positions.isEmpty() ? List.of(employer) : positions) {
            JsonNode period = position.has("EmploymentPeriod")
                    ? position.path("EmploymentPeriod")
                    : employer.path("EmploymentPeriod");
            String place =
                    Fields.joined(Fields.text(position, "City"), Names.country(Fields.text(position, "Country")));
            draft.job(
                    company,
                    Fields.text(position, "PositionTitle"),
                    place == null ? placeOf(employer) : place,
                    period(period, "CurrentIndicator"),
                    Fields.rich(position, "Description"),
                    List.of());
        }
    }

    private ImportDates.Read period(JsonNode period, String goesOn) {
        return draft.dates()
                .period(
                        date(period.path("StartDate")),
                        date(period.path("EndDate")),
                        "true".equalsIgnoreCase(period.path(goesOn).asText()));
    }

    private static String date(JsonNode date) {
        return Fields.text(date, "FormattedDateTime", "DateText");
    }

    private void study(JsonNode study) {
        List<JsonNode> degrees = Fields.list(study, "EducationDegree");
        JsonNode degree = degrees.isEmpty() ? study.path("EducationDegree") : degrees.get(0);
        String grade = Fields.text(degree.path("FinalGrade"), "ScoreText");
        draft.study(
                Fields.text(study, "OrganizationName"),
                Fields.first(Fields.text(degree, "DegreeName"), Fields.text(study, "ProgramName")),
                Fields.joined(degree, "DegreeMajor"),
                placeOf(study),
                period(study.path("AttendancePeriod"), "Ongoing"),
                "Education",
                Stream.of(
                                grade == null ? null : "Grade " + grade,
                                Fields.rich(degree, "Thesis"),
                                Fields.rich(degree, "OccupationalSkillsCovered"))
                        .filter(Objects::nonNull)
                        .toList());
    }

    private void competency(JsonNode competency) {
        String id = Fields.text(competency, "CompetencyID");
        String name = Fields.text(competency, "CompetencyName");
        if ("language".equalsIgnoreCase(Fields.text(competency, "TaxonomyID"))) {
            Map<String, String> levels = new LinkedHashMap<>();
            for (JsonNode dimension : Fields.list(competency, "CompetencyDimension")) {
                String ability = Fields.text(dimension, "CompetencyDimensionTypeCode");
                levels.put(
                        ability == null ? "Level" : ABILITIES.getOrDefault(ability, ability),
                        Fields.text(dimension.path("Score"), "ScoreText"));
            }
            draft.language(name == null ? Names.language(id) : name, Levels.of(levels));
        } else {
            boolean readable = id != null && !id.contains("://") && !id.equals("NO HIT");
            draft.skill(name == null && readable ? id : name, null, List.of());
        }
    }

    private void certificate(JsonNode certificate) {
        draft.certificate(
                Fields.text(certificate, "CertificationName", "CertificationTypeCode"),
                Fields.first(
                        Fields.text(certificate.path("IssuingAuthority"), "Name"),
                        Fields.text(certificate.path("IssuingAuthortity"), "Name")),
                date(certificate.path("FirstIssuedDate")),
                "Certifications",
                Stream.ofNullable(Fields.rich(certificate, "Description")).toList());
    }

    /** Sections of the profile without a home of their own, each entry as the texts in it. */
    private void others(JsonNode profile) {
        for (Iterator<Map.Entry<String, JsonNode>> all = profile.fields(); all.hasNext(); ) {
            Map.Entry<String, JsonNode> section = all.next();
            String name = section.getKey();
            if (READ.contains(name) || UNSAID.matcher(name).matches()) {
                continue;
            }
            for (JsonNode item : items(section.getValue())) {
                List<String> texts = new ArrayList<>();
                collect(item, name.equals("Licenses"), texts);
                boolean skills = name.contains("DigitalSkill");
                draft.skillsOrText(Names.words(name), texts.isEmpty() ? null : String.join("\n", texts), skills);
            }
        }
    }

    /** The entries of a section, or the section where it is one itself. */
    private static List<JsonNode> items(JsonNode section) {
        List<JsonNode> items = new ArrayList<>();
        for (JsonNode member : section.isObject() ? section : List.of(section)) {
            if (member.isArray()) {
                member.forEach(items::add);
            } else {
                items.add(member);
            }
        }
        return items;
    }

    private static void collect(JsonNode node, boolean codes, List<String> texts) {
        String own = Fields.value(node);
        if (own != null && !RichText.of(own).isEmpty()) {
            texts.add(RichText.of(own));
        }
        for (Iterator<Map.Entry<String, JsonNode>> members = node.fields(); members.hasNext(); ) {
            Map.Entry<String, JsonNode> member = members.next();
            if (!member.getKey().equals(XmlTree.TEXT)
                    && (codes || !UNSAID.matcher(member.getKey()).matches())) {
                collect(member.getValue(), codes, texts);
            }
        }
        if (node.isArray()) {
            node.forEach(part -> collect(part, codes, texts));
        }
    }
}
