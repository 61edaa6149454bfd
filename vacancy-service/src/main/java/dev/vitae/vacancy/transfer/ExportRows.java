package dev.vitae.vacancy.transfer;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Multi;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** All jobs of a person, oldest first, read page by page as the reader asks; no transaction is open while it does not. */
@ApplicationScoped
class ExportRows {

    /** A job may have 50,000 characters, and entries with more. */
    private static final int PAGE = 50;

    static final String JSON =
            """
            j.created_at as time, json_strip_nulls(json_build_object('id', j.id, 'jobTitle', j.job_title,
              'company', j.company, 'status', j.status, 'location', j.location, 'salary', j.salary, 'jobUrl', j.job_url,
              'source', j.source, 'excitementLevel', j.excitement_level, 'dateApplied', j.date_applied,
              'deadline', j.deadline, 'description', j.description, 'tags', j.tags, 'vacancyId', j.vacancy_id,
              'archived', j.archived_at is not null, 'archivedAt', utc_text(j.archived_at),
              'sent', case when j.sent_id is not null then json_build_object('kind', j.sent_kind, 'id', j.sent_id,
                'version', j.sent_version, 'sentAt', utc_text(j.sent_at), 'matchScore', j.match_score) end,
              'createdAt', utc_text(j.created_at), 'updatedAt', utc_text(j.updated_at),
              'history', (select coalesce(json_agg(json_build_object('from', h.from_status, 'to', h.to_status,
                'occurredAt', utc_text(h.occurred_at), 'note', h.note, 'forced', h.forced) order by h.occurred_at, h.id), '[]')
                from job_status_history h where h.user_id = $1 and h.job_id = j.id),
              'entries', (select coalesce(json_agg(json_build_object('kind', e.kind, 'occursAt', utc_text(e.occurs_at),
                'occursOn', e.occurs_on, 'timeZone', e.time_zone, 'endsAt', utc_text(e.ends_at), 'title', e.title,
                'text', e.text, 'contact', case when num_nonnulls(e.contact_name, e.contact_role, e.contact_email,
                  e.contact_phone) > 0 then json_build_object('name', e.contact_name, 'role', e.contact_role,
                  'email', e.contact_email, 'phone', e.contact_phone) end, 'location', e.location,
                'done', e.done_at is not null, 'doneAt', utc_text(e.done_at)) order by e.created_at, e.id), '[]')
                from job_entries e where e.user_id = $1 and e.job_id = j.id)))::text as job""";

    static final String COLUMNS =
            """
            j.created_at as time, j.job_title, j.company, j.status, j.location, j.salary, j.job_url, j.source,
            j.excitement_level, j.date_applied, j.deadline, j.description, j.tags, j.archived_at,
            (select min(h.occurred_at) from job_status_history h where h.user_id = $1 and h.job_id = j.id) as added,
            (select max(h.occurred_at) from job_status_history h where h.user_id = $1 and h.job_id = j.id) as status_since""";

    private record Place(OffsetDateTime time, UUID id) {
        private static final Place BEFORE_ALL = new Place(OffsetDateTime.parse("0001-01-01T00:00:00Z"), new UUID(0, 0));
    }

    private final TenantSession session;

    ExportRows(TenantSession session) {
        this.session = session;
    }

    /** @param columns {@link #JSON} or {@link #COLUMNS} */
    Multi<Row> of(Caller caller, String columns) {
        String page = "select j.id, " + columns + " from jobs j where j.user_id = $1 "
                + "and (j.created_at, j.id) > ($2, $3) order by j.created_at, j.id limit " + PAGE;
        return Multi.createBy()
                .repeating()
                .uni(() -> new AtomicReference<>(Place.BEFORE_ALL), place -> session.onConnection(
                                caller,
                                tx -> tx.query(
                                        page,
                                        caller.id(),
                                        place.get().time(),
                                        place.get().id()))
                        .invoke(rows -> rows.forEach(
                                row -> place.set(new Place(row.getOffsetDateTime("time"), row.getUUID("id"))))))
                .whilst(rows -> rows.size() == PAGE)
                .onItem()
                .<Row>disjoint();
    }
}
