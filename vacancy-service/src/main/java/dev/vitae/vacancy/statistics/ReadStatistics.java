package dev.vitae.vacancy.statistics;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.work.BoundedPool;
import dev.vitae.vacancy.jobs.stages.JobStatus;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.annotation.PreDestroy;
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
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reckons the figures of a person's jobs from the jobs and their history as they are, so that they are right after every change.
 * The database says when each job first was in which status; what follows from that is {@link Course}'s.
 */
@ApplicationScoped
public class ReadStatistics {

    private static final List<String> STATUSES =
            Arrays.stream(JobStatus.values()).map(JobStatus::text).toList();

    private static final int PER_PERSON = 2;

    private static final String JOBS =
            "select id, status, source, match_score, created_at, date_applied from jobs where user_id = $1";

    // Laid beside the jobs here: right after an import the database knows too little of them to join the two well.
    private static final String FIRST = "select job_id, "
            + STATUSES.stream()
                    .map(status -> "min(occurred_at) filter (where to_status = '" + status + "') as first_" + status)
                    .collect(Collectors.joining(", "))
            + " from job_status_history where user_id = $1 group by job_id";

    private record Told(RowSet<Row> jobs, RowSet<Row> first) {}

    private final TenantSession session;
    private final BoundedPool pool;

    ReadStatistics(
            TenantSession session,
            MeterRegistry metrics,
            @ConfigProperty(name = "vitae.statistics.workers") int workers,
            @ConfigProperty(name = "vitae.statistics.waiting") int waiting) {
        this.session = session;
        this.pool = new BoundedPool("statistics", workers, waiting, PER_PERSON, metrics);
    }

    @PreDestroy
    void stop() {
        pool.close();
    }

    /** Fails with 429 while others of the person are reckoned, with 503 {@code statistics_busy} when too many are asked for. */
    Uni<Statistics> read(Caller caller, Span span, Instant now) {
        return session.onConnection(caller, tx -> tx.query(JOBS, caller.id())
                        .chain(jobs -> tx.query(FIRST, caller.id()).map(first -> new Told(jobs, first))))
                .chain(told -> pool.run(
                        caller.id(),
                        () -> Statistics.of(
                                courses(told.jobs(), told.first(), span.zone()),
                                span,
                                LocalDate.ofInstant(now, span.zone()),
                                STATUSES)));
    }

    private static List<Course> courses(RowSet<Row> jobs, RowSet<Row> history, ZoneId zone) {
        Map<UUID, Row> first = new HashMap<>();
        history.forEach(row -> first.put(row.getUUID("job_id"), row));
        List<Course> courses = new ArrayList<>(jobs.size());
        jobs.forEach(job -> courses.add(course(job, first.get(job.getUUID("id")), zone)));
        return courses;
    }

    private static Course course(Row job, Row firstTimes, ZoneId zone) {
        Map<String, LocalDate> first = new HashMap<>();
        LocalDate added = day(job.getOffsetDateTime("created_at"), zone);
        for (String status : STATUSES) {
            OffsetDateTime time = firstTimes == null ? null : firstTimes.getOffsetDateTime("first_" + status);
            if (time != null) {
                LocalDate day = day(time, zone);
                first.put(status, day);
                added = day.isBefore(added) ? day : added;
            }
        }
        return new Course(
                job.getString("status"),
                job.getString("source"),
                job.getInteger("match_score"),
                added,
                job.getLocalDate("date_applied"),
                first);
    }

    private static LocalDate day(OffsetDateTime time, ZoneId zone) {
        return time.atZoneSameInstant(zone).toLocalDate();
    }
}
