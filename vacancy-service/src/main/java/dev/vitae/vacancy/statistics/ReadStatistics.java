package dev.vitae.vacancy.statistics;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.vacancy.jobs.stages.JobStatus;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reckons the figures of a person's jobs from the jobs and their history as they are, so that they are right after every change.
 * The database says of each job when it first was in which status; what follows from that is {@link Course}'s.
 */
@ApplicationScoped
public class ReadStatistics {

    private static final List<String> STATUSES =
            Arrays.stream(JobStatus.values()).map(JobStatus::text).toList();

    private static final String READ = "select j.status, j.source, j.match_score, j.created_at, j.date_applied, "
            + STATUSES.stream().map(status -> "h.first_" + status).collect(Collectors.joining(", "))
            + " from jobs j left join (select job_id, "
            + STATUSES.stream()
                    .map(status -> "min(occurred_at) filter (where to_status = '" + status + "') as first_" + status)
                    .collect(Collectors.joining(", "))
            + " from job_status_history where user_id = $1 group by job_id) h on h.job_id = j.id where j.user_id = $1";

    private final TenantSession session;

    ReadStatistics(TenantSession session) {
        this.session = session;
    }

    Uni<Statistics> read(Caller caller, Span span, Instant now) {
        return session.onConnection(caller, tx -> tx.query(READ, caller.id()))
                .map(rows -> Statistics.of(
                        courses(rows, span.zone()), span, LocalDate.ofInstant(now, span.zone()), STATUSES));
    }

    private static List<Course> courses(RowSet<Row> rows, ZoneId zone) {
        List<Course> courses = new ArrayList<>(rows.size());
        rows.forEach(row -> courses.add(course(row, zone)));
        return courses;
    }

    private static Course course(Row row, ZoneId zone) {
        Map<String, LocalDate> first = new HashMap<>();
        LocalDate added = day(row.getOffsetDateTime("created_at"), zone);
        for (String status : STATUSES) {
            OffsetDateTime time = row.getOffsetDateTime("first_" + status);
            if (time != null) {
                LocalDate day = day(time, zone);
                first.put(status, day);
                added = day.isBefore(added) ? day : added;
            }
        }
        return new Course(
                row.getString("status"),
                row.getString("source"),
                row.getInteger("match_score"),
                added,
                row.getLocalDate("date_applied"),
                first);
    }

    private static LocalDate day(OffsetDateTime time, ZoneId zone) {
        return time.atZoneSameInstant(zone).toLocalDate();
    }
}
