package dev.vitae.document.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.document.Certification;
import dev.vitae.document.Education;
import dev.vitae.document.Experience;
import dev.vitae.document.Language;
import dev.vitae.document.Link;
import dev.vitae.document.MonthDate;
import dev.vitae.document.Period;
import dev.vitae.document.PersonalInfo;
import dev.vitae.document.PlainText;
import dev.vitae.document.ResumeContent;
import dev.vitae.document.WebAddress;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * JSON Resume 1.0.0 (jsonresume.org/schema). Its dates take a year alone. What it has no member for stands where its
 * schema allows more: {@code present: true} beside the dates of what goes on, since a missing end may mean that or that
 * no end is stated; {@code links} of an employment; and in {@code meta} the sections and headings ({@link
 * JsonResumeSections}).
 */
final class JsonResumeExport {
    private static final String SCHEMA =
            "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json";

    private final JsonText json = new JsonText();

    String write(ResumeContent content) {
        ObjectNode root = object();
        root.put("$schema", SCHEMA);
        root.set("basics", basics(content));
        set(root, "work", list(content.experience(), JsonResumeExport::work));
        set(root, "education", list(content.education(), JsonResumeExport::study));
        set(root, "certificates", list(content.certifications(), JsonResumeExport::certificate));
        set(root, "skills", list(content.skills(), skill -> put(object(), "name", skill)));
        set(root, "languages", list(content.languages(), JsonResumeExport::language));
        ObjectNode meta = object().put("version", "v1.0.0");
        new JsonResumeSections(root, meta).add(content);
        root.set("meta", meta);
        return json.of(root);
    }

    private static ObjectNode basics(ResumeContent content) {
        PersonalInfo person = content.personalInfo();
        ObjectNode basics = object();
        put(basics, "name", person.fullName());
        put(basics, "email", person.email());
        put(basics, "phone", person.phone());
        put(basics, "url", person.website());
        put(basics, "summary", String.join("\n", PlainText.lines(content.summary())));
        set(basics, "location", put(object(), "address", person.location()));
        ObjectNode linkedin =
                put(object(), WebAddress.isWeb(person.linkedin()) ? "url" : "username", person.linkedin());
        if (!linkedin.isEmpty()) {
            basics.putArray("profiles").add(linkedin.put("network", "LinkedIn"));
        }
        return basics;
    }

    private static ObjectNode work(Experience job) {
        ObjectNode work = object();
        put(work, "name", job.company());
        put(work, "position", job.position());
        dates(work, job.period());
        List<String> bullets = PlainText.lines(job.bullets().stream());
        if (!bullets.isEmpty()) {
            bullets.forEach(work.putArray("highlights")::add);
        }
        set(work, "links", list(job.links(), JsonResumeExport::link));
        return work;
    }

    private static ObjectNode link(Link link) {
        return put(put(object(), "name", link.name()), "url", link.link());
    }

    private static ObjectNode study(Education education) {
        ObjectNode study = object();
        put(study, "institution", education.institution());
        put(study, "studyType", education.degree());
        put(study, "area", education.field());
        dates(study, education.period());
        return study;
    }

    private static void dates(ObjectNode item, Period period) {
        put(item, "startDate", period.start().map(JsonResumeExport::date).orElse(""));
        put(item, "endDate", period.end().map(JsonResumeExport::date).orElse(""));
        if (period.present()) {
            item.put("present", true);
        }
    }

    private static String date(MonthDate date) {
        return date.yearOnly() ? String.valueOf(date.year()) : date.value();
    }

    private static ObjectNode certificate(Certification certification) {
        ObjectNode certificate = put(put(object(), "name", certification.name()), "issuer", certification.issuer());
        return put(
                certificate,
                "date",
                certification.issued().map(JsonResumeExport::date).orElse(""));
    }

    private static ObjectNode language(Language language) {
        return put(put(object(), "language", language.language()), "fluency", language.level());
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Adds what is stated, on one line unless it is a text of several. */
    static ObjectNode put(ObjectNode item, String member, String value) {
        if (value != null && !value.isBlank()) {
            item.put(member, String.join("\n", PlainText.lines(value)));
        }
        return item;
    }

    static void set(ObjectNode item, String member, JsonNode value) {
        if (!value.isEmpty()) {
            item.set(member, value);
        }
    }

    static <T> ArrayNode list(Collection<T> values, Function<T, ObjectNode> item) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        Stream<T> stated = values == null ? Stream.empty() : values.stream();
        stated.map(item).filter(node -> !node.isEmpty()).forEach(list::add);
        return list;
    }
}
