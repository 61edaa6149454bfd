package dev.vitae.corpus.content;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What one file says, each text as it is printed.
 *
 * @param employers the jobs once more, roles that follow each other at one company together
 * @param skills all skills of the groups, in their order
 * @param extras what is not scored, by the kind of heading: certificates, projects, awards, publications, volunteering,
 *     interests, references
 * @param headings by kind
 * @param labels "Phone", "Page" and such
 */
public record Resume(
        String language,
        Person person,
        String headline,
        String summary,
        List<Job> jobs,
        List<Employer> employers,
        List<Study> studies,
        List<SkillGroup> groups,
        List<String> skills,
        List<Tongue> tongues,
        Map<String, List<String>> extras,
        Map<String, String> headings,
        Map<String, String> labels) {

    public record Person(
            String first,
            String last,
            String email,
            String phone,
            String street,
            String city,
            String site,
            String profile,
            String born) {

        public String name() {
            return first + " " + last;
        }
    }

    /** @param dates when, as printed and as stated */
    public record Job(String company, String position, String place, Dates dates, List<String> bullets) {}

    public record Employer(String company, String place, List<Job> roles) {}

    /** @param note a grade or a topic; may be empty */
    public record Study(String degree, String institution, String place, Dates dates, String note) {}

    public record SkillGroup(String name, List<String> skills) {}

    public record Tongue(String name, String level) {}

    /**
     * @param text the whole, empty where the file prints no dates
     * @param start its first half, with "since" where that is printed
     * @param end its second half; empty where there is none
     * @param from {@code YYYY-MM} or {@code YYYY} as far as it is printed; null where nothing is
     * @param until the same; null for a job that goes on
     */
    public record Dates(String text, String start, String end, String from, String until) {}

    /** Every text that the page must show for the truth to hold. */
    public Stream<String> stated() {
        Stream<String> names = Stream.of(person.name());
        Stream<String> work = jobs.stream()
                .flatMap(job ->
                        Stream.of(job.company(), job.position(), job.dates().start()));
        Stream<String> schools = studies.stream().flatMap(study -> Stream.of(study.degree(), study.institution()));
        return Stream.of(names, work, schools, skills.stream()).flatMap(all -> all);
    }
}
