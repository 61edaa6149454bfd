package dev.vitae.vacancy.jobs;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.SqlTx;
import dev.vitae.kit.session.StampedEntity;
import dev.vitae.vacancy.jobs.places.Places;
import dev.vitae.vacancy.jobs.sent.Sent;
import dev.vitae.vacancy.jobs.stages.JobStatus;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Adds many jobs at once inside a transaction, with what was told of them: a statement per table, however many they are. */
@ApplicationScoped
public class BringJobs {

    private static final String COUNT =
            "select coalesce(sum(jobs + archived), 0)::bigint from job_columns where user_id = $1";
    private static final String FIRST_PLACES =
            "select status, min(position) as first from jobs where user_id = $1 and position is not null group by status";
    private static final String JOBS =
            """
            insert into jobs (id, user_id, tenant_id, job_title, company, location, salary, salary_min_micros, salary_max_micros,
              salary_currency, salary_period, job_url, status, excitement_level, date_applied, deadline, description, source,
              vacancy_id, sent_kind, sent_id, sent_version, sent_at, match_score, tags, position, archived_at)
            select id, $2, $3, job_title, company, location, salary, salary_min_micros, salary_max_micros,
              salary_currency, salary_period, job_url, status, excitement_level, date_applied, deadline, description, source,
              (select v.id from vacancies v where v.id = vacancy and v.user_id = $2),
              sent_kind, sent_id, sent_version, sent_at, match_score, tags, position, archived_at
            from jsonb_to_recordset($1) as j (id uuid, job_title text, company text, location text, salary text,
              salary_min_micros bigint, salary_max_micros bigint, salary_currency text, salary_period text, job_url text,
              status text, excitement_level int, date_applied date, deadline date, description text, source text,
              vacancy uuid, sent_kind text, sent_id uuid, sent_version bigint, sent_at timestamptz, match_score int, tags text[],
              position bigint, archived_at timestamptz)""";
    private static final String HISTORY =
            """
            insert into job_status_history (id, job_id, user_id, from_status, to_status, occurred_at, note, forced)
            select id, job_id, $2, from_status, to_status, occurred_at, note, forced
            from jsonb_to_recordset($1) as h (id uuid, job_id uuid, from_status text, to_status text,
              occurred_at timestamptz, note text, forced boolean)""";
    private static final String ENTRIES =
            """
            insert into job_entries (id, job_id, user_id, kind, occurs_at, occurs_on, time_zone, ends_at, title, text,
              contact_name, contact_role, contact_email, contact_phone, location, done_at)
            select id, job_id, $2, kind, occurs_at, occurs_on, time_zone, ends_at, title, text,
              contact_name, contact_role, contact_email, contact_phone, location, done_at
            from jsonb_to_recordset($1) as e (id uuid, job_id uuid, kind text, occurs_at timestamptz, occurs_on date,
              time_zone text, ends_at timestamptz, title text, text text, contact_name text, contact_role text,
              contact_email text, contact_phone text, location text, done_at timestamptz)""";

    private final int most;

    BringJobs(@ConfigProperty(name = "vitae.jobs.per-person") int most) {
        this.most = most;
    }

    /**
     * From here to the end of the transaction other changes of the person's jobs wait, as they do for {@link KeepJob}; to be
     * called first.
     */
    public Uni<Void> takeTurn(SqlTx tx, Caller caller) {
        return tx.takeTurn("vitae.jobs/" + caller.id());
    }

    /** On top of their columns, the first of them on top of all. Fails with 409 {@code too_many_jobs}. */
    public Uni<Void> bring(SqlTx tx, Caller caller, List<BroughtJob> brought) {
        if (brought.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return tx.query(COUNT, caller.id())
                .invoke(rows -> requireRoom(rows.iterator().next().getLong(0), brought.size()))
                .chain(() -> firstPlaces(tx, caller))
                .chain(first -> insert(tx, caller, brought, places(brought, first)));
    }

    private Uni<Void> insert(SqlTx tx, Caller caller, List<BroughtJob> brought, List<Long> places) {
        JsonArray jobs = new JsonArray();
        JsonArray history = new JsonArray();
        JsonArray entries = new JsonArray();
        for (int i = 0; i < brought.size(); i++) {
            BroughtJob job = brought.get(i);
            UUID id = StampedEntity.newId();
            jobs.add(row(id, job, places.get(i)));
            job.history().forEach(stop -> history.add(row(id, stop)));
            job.entries().forEach(entry -> entries.add(row(id, entry)));
        }
        Uni<Void> written = tx.execute(
                        JOBS, jobs, caller.id(), caller.tenantId().orElse(null))
                .chain(() -> tx.execute(HISTORY, history, caller.id()))
                .chain(() -> entries.isEmpty() ? Uni.createFrom().item(0) : tx.execute(ENTRIES, entries, caller.id()))
                .replaceWithVoid();
        return written.chain(() -> tell(tx, caller, brought, jobs));
    }

    /** Events wait in the transaction's outbox, so this asks the database nothing. */
    private static Uni<Void> tell(SqlTx tx, Caller caller, List<BroughtJob> brought, JsonArray rows) {
        return Multi.createFrom()
                .range(0, brought.size())
                .onItem()
                .transformToUniAndConcatenate(i -> tx.publish(
                        JobChanged.of(UUID.fromString(rows.getJsonObject(i).getString("id")), caller, brought.get(i))))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static Uni<Map<JobStatus, Long>> firstPlaces(SqlTx tx, Caller caller) {
        return tx.query(FIRST_PLACES, caller.id()).map(rows -> {
            Map<JobStatus, Long> first = new EnumMap<>(JobStatus.class);
            rows.forEach(row -> first.put(JobStatus.of(row.getString("status")), row.getLong("first")));
            return first;
        });
    }

    /** Of each job in turn; null of one that is archived. */
    private static List<Long> places(List<BroughtJob> brought, Map<JobStatus, Long> first) {
        Map<JobStatus, Integer> cards = new EnumMap<>(JobStatus.class);
        brought.stream()
                .filter(job -> job.archivedAt() == null)
                .forEach(job -> cards.merge(JobStatus.of(job.body().status()), 1, Integer::sum));
        Map<JobStatus, Iterator<Long>> free = new HashMap<>();
        cards.forEach((status, number) -> free.put(
                status,
                Places.spread(number, null, first.get(status), Places.GAP).iterator()));
        List<Long> places = new ArrayList<>();
        brought.forEach(job -> places.add(
                job.archivedAt() == null
                        ? free.get(JobStatus.of(job.body().status())).next()
                        : null));
        return places;
    }

    private static JsonObject row(UUID id, BroughtJob job, Long place) {
        JobBody body = job.body();
        SalaryRange range = SalaryRange.of(body.salary());
        Sent sent = job.sent();
        return new JsonObject()
                .put("id", id.toString())
                .put("job_title", body.jobTitle())
                .put("company", body.company())
                .put("location", body.location())
                .put("salary", body.salary())
                .put("salary_min_micros", range.minMicros())
                .put("salary_max_micros", range.maxMicros())
                .put("salary_currency", range.currency())
                .put("salary_period", range.period())
                .put("job_url", body.jobUrl())
                .put("status", body.status())
                .put("excitement_level", body.excitementLevel())
                .put("date_applied", body.dateApplied())
                .put("deadline", body.deadline())
                .put("description", body.description())
                .put("source", body.source() == null ? Source.of(body.jobUrl()) : body.source())
                .put("vacancy", text(body.vacancyId()))
                .put("sent_kind", sent == null ? null : sent.kind().text())
                .put("sent_id", sent == null ? null : sent.id().toString())
                .put("sent_version", sent == null ? null : sent.version())
                .put("sent_at", sent == null ? null : text(sent.sentAt()))
                .put("match_score", sent == null ? null : sent.matchScore())
                .put("tags", new JsonArray(body.tags()))
                .put("position", place)
                .put("archived_at", text(job.archivedAt()));
    }

    private static JsonObject row(UUID job, BroughtJob.Stop stop) {
        return new JsonObject()
                .put("id", StampedEntity.newId().toString())
                .put("job_id", job.toString())
                .put("from_status", stop.from() == null ? null : stop.from().text())
                .put("to_status", stop.to().text())
                .put("occurred_at", text(stop.at()))
                .put("note", stop.note())
                .put("forced", stop.forced());
    }

    private static JsonObject row(UUID job, BroughtJob.Entry entry) {
        EntryBody body = entry.body();
        EntryBody.Contact contact =
                body.contact() == null ? new EntryBody.Contact(null, null, null, null) : body.contact();
        return new JsonObject()
                .put("id", StampedEntity.newId().toString())
                .put("job_id", job.toString())
                .put("kind", body.kind())
                .put("occurs_at", text(body.occursAt()))
                .put("occurs_on", body.occursOn())
                .put("time_zone", body.timeZone())
                .put("ends_at", text(body.endsAt()))
                .put("title", body.title())
                .put("text", body.text())
                .put("contact_name", contact.name())
                .put("contact_role", contact.role())
                .put("contact_email", contact.email())
                .put("contact_phone", contact.phone())
                .put("location", body.location())
                .put("done_at", text(entry.doneAt()));
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private void requireRoom(long there, int more) {
        if (there + more > most) {
            throw Problem.conflict(
                    "too_many_jobs",
                    "You have " + there + " jobs, and " + most + " are possible: " + more
                            + " more are too many. Remove some "
                            + "that you no longer need, or take some out of the file.");
        }
    }
}
