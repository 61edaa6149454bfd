package dev.vitae.resume.parsing.imports;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.resume.parsing.ParsedResume;
import dev.vitae.resume.parsing.SourceFileType;
import dev.vitae.resume.parsing.content.Surplus;
import dev.vitae.resume.parsing.wording.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Europass' SkillsPassport, version 3: its XML, or its JSON, which has the same members without the lists around them. */
final class EuropassReader {

    private static final Map<String, String> SKILLS = Map.of(
            "Communication", "Communication skills",
            "Organisational", "Organisational skills",
            "JobRelated", "Job-related skills",
            "Computer", "Digital skills",
            "Other", "Other skills");

    private final ImportDraft draft;

    EuropassReader(Wording wording) {
        this.draft = new ImportDraft(wording);
    }

    ParsedResume read(JsonNode passport) {
        JsonNode learner = passport.path("LearnerInfo");
        identification(learner.path("Identification"));
        headline(learner.path("Headline"));
        Fields.list(learner, "WorkExperience").forEach(this::work);
        Fields.list(learner, "Education").forEach(this::education);
        skills(learner.path("Skills"));
        for (JsonNode achievement : Fields.list(learner, "Achievement")) {
            draft.detail(
                    Objects.requireNonNullElse(label(achievement.path("Title")), "Achievements"),
                    null,
                    Fields.rich(achievement, "Description"));
        }
        return draft.finished(SourceFileType.EUROPASS);
    }

    private void identification(JsonNode person) {
        JsonNode name = person.path("PersonName");
        JsonNode contact = person.path("ContactInfo");
        draft.person().name(Fields.words(Fields.text(name, "FirstName"), Fields.text(name, "Surname")));
        draft.person().location(place(contact));
        draft.person().email(Fields.text(contact.path("Email"), "Contact"));
        Fields.list(contact, "Telephone").forEach(phone -> draft.person().phone(Fields.text(phone, "Contact")));
        Fields.list(contact, "Website").forEach(site -> draft.person().website(Fields.text(site, "Contact")));
        for (JsonNode account : Fields.list(contact, "InstantMessaging")) {
            draft.person().profile(label(account.path("Use")), Fields.text(account, "Contact"), null);
        }
        JsonNode facts = person.path("Demographics");
        draft.detail(Surplus.HEADING, "Date of birth", date(facts.path("Birthdate")));
        draft.detail(Surplus.HEADING, "Gender", label(facts.path("Gender")));
        for (JsonNode nationality : Fields.list(facts, "Nationality")) {
            draft.detail(Surplus.HEADING, "Nationality", label(nationality));
        }
    }

    private void headline(JsonNode headline) {
        JsonNode type = headline.path("Type");
        String text =
                Fields.first(Fields.rich(headline.path("Description"), "Label"), Fields.rich(headline, "Description"));
        if ("personal_statement".equals(Fields.text(type, "Code"))) {
            draft.summary(text);
        } else {
            draft.detail("Headline", label(type), text);
        }
    }

    private void work(JsonNode work) {
        JsonNode employer = work.path("Employer");
        draft.job(
                Fields.text(employer, "Name"),
                label(work.path("Position")),
                place(employer.path("ContactInfo")),
                period(work.path("Period")),
                Fields.rich(work, "Activities"),
                Entries.links(null, Fields.text(employer.path("ContactInfo").path("Website"), "Contact")));
        draft.detail(Surplus.HEADING, Fields.text(employer, "Name"), label(employer.path("Sector")));
    }

    private void education(JsonNode study) {
        JsonNode school = study.path("Organisation");
        String level = label(study.path("Level"));
        draft.study(
                Fields.text(school, "Name"),
                Fields.text(study, "Title"),
                label(study.path("Field")),
                place(school.path("ContactInfo")),
                period(study.path("Period")),
                "Education",
                Stream.of(Fields.rich(study, "Activities"), level)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private void skills(JsonNode skills) {
        JsonNode spoken = skills.path("Linguistic");
        for (JsonNode mother : Fields.list(spoken, "MotherTongue")) {
            draft.language(language(mother), "Mother tongue");
        }
        for (JsonNode foreign : Fields.list(spoken, "ForeignLanguage")) {
            Map<String, String> levels = new LinkedHashMap<>();
            JsonNode level = foreign.path("ProficiencyLevel");
            for (String part : List.of("Listening", "Reading", "SpokenInteraction", "SpokenProduction", "Writing")) {
                levels.put(part, Fields.text(level, part));
            }
            draft.language(language(foreign), Levels.of(levels));
        }
        for (String kind : List.of("Computer", "JobRelated", "Communication", "Organisational", "Other")) {
            draft.skillsOrText(
                    SKILLS.get(kind), Fields.rich(skills.path(kind), "Description"), kind.equals("Computer"));
        }
        JsonNode driving = skills.path("Driving").path("Description");
        draft.detail(
                "Driving licence",
                null,
                Fields.first(Fields.joined(driving, "Licence"), Fields.joined(skills.path("Driving"), "Description")));
    }

    private static String language(JsonNode language) {
        JsonNode description = language.path("Description");
        return Fields.first(Fields.text(description, "Label"), Names.language(Fields.text(description, "Code")));
    }

    private static String label(JsonNode coded) {
        String label = Fields.text(coded, "Label");
        return label == null && !coded.isObject() ? plain(coded) : label;
    }

    private static String plain(JsonNode node) {
        String value = Fields.value(node);
        return value == null || Texts.line(value).isEmpty() ? null : Texts.line(value);
    }

    private static String place(JsonNode contact) {
        JsonNode address = contact.path("Address").path("Contact");
        JsonNode country = address.path("Country");
        return Fields.joined(
                Fields.text(address, "AddressLine", "AddressLine1"),
                Fields.words(Fields.text(address, "PostalCode"), Fields.text(address, "Municipality")),
                Fields.first(Fields.text(country, "Label"), Names.country(Fields.text(country, "Code"))));
    }

    private ImportDates.Read period(JsonNode period) {
        boolean current = "true".equalsIgnoreCase(period.path("Current").asText());
        return draft.dates().period(date(period.path("From")), date(period.path("To")), current);
    }

    /** {@code {Year, Month, Day}}; XML writes a month as {@code --03} (XML Schema's gMonth). */
    private static String date(JsonNode date) {
        String year = Fields.text(date, "Year");
        if (year == null) {
            return plain(date);
        }
        String month = digits(Fields.text(date, "Month"));
        String day = digits(Fields.text(date, "Day"));
        return year + (month == null ? "" : "-" + month) + (month == null || day == null ? "" : "-" + day);
    }

    private static String digits(String part) {
        String digits = part == null ? "" : part.replace("-", "");
        return digits.matches("\\d{1,2}") ? "%02d".formatted(Integer.parseInt(digits)) : null;
    }
}
