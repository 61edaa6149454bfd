package dev.vitae.vacancy.jobs;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitae.vacancy.jobs.sent.Sent;
import dev.vitae.vacancy.jobs.stages.JobStatus;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * A job in a list or on the board: all of it but its description.
 *
 * @param etag what {@code If-Match} takes, as the job's own address answers it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JobItem(
        UUID id,
        int version,
        String etag,
        String jobTitle,
        String company,
        String location,
        String salary,
        SalaryRange salaryRange,
        String jobUrl,
        JobStatus status,
        Integer excitementLevel,
        LocalDate dateApplied,
        LocalDate deadline,
        String source,
        UUID vacancyId,
        Sent sent,
        List<String> tags,
        boolean archived,
        Instant archivedAt,
        Instant createdAt,
        Instant updatedAt) {

    /** Of {@code jobs j}. */
    public static final String COLUMNS =
            """
            j.id, j.version, j.job_title, j.company, j.location, j.salary,
            j.salary_min_micros, j.salary_max_micros, j.salary_currency, j.salary_period, j.job_url, j.status, j.excitement_level,
            j.date_applied, j.deadline, j.source, j.vacancy_id, j.sent_kind, j.sent_id,
            j.sent_version, j.sent_at, j.match_score, j.tags, j.archived_at, j.created_at, j.updated_at""";

    /** Of a row with {@link #COLUMNS}. */
    public static JobItem of(Row row) {
        UUID vacancyId = row.getUUID("vacancy_id");
        Instant archivedAt = instant(row, "archived_at");
        return new JobItem(
                row.getUUID("id"),
                row.getInteger("version"),
                "\"" + JobView.tag(row.getInteger("version"), vacancyId).getValue() + "\"",
                row.getString("job_title"),
                row.getString("company"),
                row.getString("location"),
                row.getString("salary"),
                SalaryRange.orNothing(
                        row.getLong("salary_min_micros"),
                        row.getLong("salary_max_micros"),
                        row.getString("salary_currency"),
                        row.getString("salary_period")),
                row.getString("job_url"),
                JobStatus.of(row.getString("status")),
                row.getInteger("excitement_level"),
                row.getLocalDate("date_applied"),
                row.getLocalDate("deadline"),
                row.getString("source"),
                vacancyId,
                Sent.orNothing(
                        row.getString("sent_kind"),
                        row.getUUID("sent_id"),
                        row.getLong("sent_version"),
                        instant(row, "sent_at"),
                        row.getInteger("match_score")),
                List.of(row.getArrayOfStrings("tags")),
                archivedAt != null,
                archivedAt,
                instant(row, "created_at"),
                instant(row, "updated_at"));
    }

    private static Instant instant(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }
}
