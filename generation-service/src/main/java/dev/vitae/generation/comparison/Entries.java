package dev.vitae.generation.comparison;

import dev.vitae.document.Certification;
import dev.vitae.document.DatePrecision;
import dev.vitae.document.Education;
import dev.vitae.document.Experience;
import dev.vitae.document.Link;
import dev.vitae.document.PersonalInfo;
import dev.vitae.document.Section;
import dev.vitae.generation.comparison.Merge.Items;
import java.util.List;
import java.util.stream.Collectors;

/** Puts an entry of a résumé together with what it was, member by member, a description line by line. */
final class Entries {
    private final Merge merge;
    private final Items<String> texts;

    private record Dates(String start, DatePrecision startPrecision, String end, DatePrecision endPrecision) {

        String text() {
            return Said.dates(start, end);
        }
    }

    Entries(Merge merge) {
        this.merge = merge;
        this.texts = new Items<>(merge.likeness()::texts, text -> text, merge::text);
    }

    Items<String> texts() {
        return texts;
    }

    PersonalInfo person(Place place, PersonalInfo old, PersonalInfo now) {
        return new PersonalInfo(
                merge.text(place.member("fullName"), old.fullName(), now.fullName()),
                merge.text(place.member("email"), old.email(), now.email()),
                merge.text(place.member("phone"), old.phone(), now.phone()),
                merge.text(place.member("location"), old.location(), now.location()),
                merge.text(place.member("linkedin"), old.linkedin(), now.linkedin()),
                merge.text(place.member("website"), old.website(), now.website()),
                now.other());
    }

    Experience job(Place place, Experience old, Experience now) {
        Dates dates = merge.value(place.member("startDate"), dates(old), dates(now), Dates::text);
        return new Experience(
                merge.text(place.member("company"), old.company(), now.company()),
                merge.text(place.member("position"), old.position(), now.position()),
                dates.start(),
                dates.startPrecision(),
                dates.end(),
                dates.endPrecision(),
                lines(place.text("description"), old.description(), now.description()),
                merge.list(place.member("projects"), old.projects(), now.projects(), texts),
                merge.value(place.member("links"), old.links(), now.links(), Entries::links),
                now.other());
    }

    private static Dates dates(Experience job) {
        return new Dates(job.startDate(), job.startDatePrecision(), job.endDate(), job.endDatePrecision());
    }

    private static String links(List<Link> links) {
        return links.stream().map(link -> link.name() + " " + link.link()).collect(Collectors.joining("\n"));
    }

    private String lines(Place place, String old, String now) {
        List<String> before = lines(old);
        List<String> after = lines(now);
        if (before.equals(after)) {
            return now;
        }
        List<String> merged = merge.list(place, before, after, texts);
        if (merged.equals(before)) {
            return old;
        }
        return merged.equals(after) ? now : String.join("\n", merged);
    }

    private static List<String> lines(String description) {
        return description == null
                ? List.of()
                : description.lines().filter(line -> !line.isBlank()).toList();
    }

    Education course(Place place, Education old, Education now) {
        Dates dates = merge.value(place.member("startDate"), dates(old), dates(now), Dates::text);
        return new Education(
                merge.text(place.member("institution"), old.institution(), now.institution()),
                merge.text(place.member("degree"), old.degree(), now.degree()),
                merge.text(place.member("field"), old.field(), now.field()),
                dates.start(),
                dates.startPrecision(),
                dates.end(),
                dates.endPrecision(),
                now.other());
    }

    private static Dates dates(Education course) {
        return new Dates(course.startDate(), course.startDatePrecision(), course.endDate(), course.endDatePrecision());
    }

    Certification certificate(Place place, Certification old, Certification now) {
        Dates issued = merge.value(place.member("date"), issued(old), issued(now), Dates::text);
        return new Certification(
                merge.text(place.member("name"), old.name(), now.name()),
                merge.text(place.member("issuer"), old.issuer(), now.issuer()),
                issued.start(),
                issued.startPrecision(),
                now.other());
    }

    private static Dates issued(Certification certificate) {
        return new Dates(certificate.date(), certificate.datePrecision(), null, null);
    }

    Section section(Place place, Section old, Section now) {
        return new Section(
                merge.text(place.member("heading"), old.heading(), now.heading()),
                merge.list(place.member("entries"), old.entries(), now.entries(), texts),
                now.other());
    }
}
