package dev.vitae.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * One employment.
 *
 * @param startDate {@code YYYY-MM}; with {@code startDatePrecision: year} the month is a placeholder, never shown
 * @param endDate {@code YYYY-MM}; null means present, unless {@code endDatePrecision} is {@code unknown}
 * @param description what was done, one line per bullet, lines parted by {@code \n}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Experience(
        String company,
        String position,
        String startDate,
        DatePrecision startDatePrecision,
        String endDate,
        DatePrecision endDatePrecision,
        String description,
        List<String> projects,
        List<Link> links,
        @OtherMembers Map<String, Object> other) {

    public Experience {
        projects = ResumeContent.copyOf(projects);
        links = ResumeContent.copyOf(links);
        other = ResumeContent.other(other);
    }

    /** An employment of which month and year are stated, without projects and links. */
    public Experience(String company, String position, String startDate, String endDate, String description) {
        this(company, position, startDate, null, endDate, null, description, null, null, Map.of());
    }

    /** When it was. */
    public Period period() {
        return Period.of(startDate, startDatePrecision, endDate, endDatePrecision);
    }

    /** The description's lines without their bullets; empty ones left out. */
    public List<String> bullets() {
        return Bullets.of(description);
    }

    public Experience withDescription(String newDescription) {
        return new Experience(
                company,
                position,
                startDate,
                startDatePrecision,
                endDate,
                endDatePrecision,
                newDescription,
                projects,
                links,
                other);
    }

    public Experience withProjects(List<String> newProjects) {
        return new Experience(
                company,
                position,
                startDate,
                startDatePrecision,
                endDate,
                endDatePrecision,
                description,
                newProjects,
                links,
                other);
    }
}
