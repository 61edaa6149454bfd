package dev.vitae.vacancy.agenda;

import dev.vitae.kit.paging.Cursor;
import dev.vitae.kit.session.SqlTx;
import dev.vitae.vacancy.agenda.AgendaItem.Revision;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What is due, read from the person's jobs and their entries as they are. Days and times are read apart and laid together here:
 * when a day begins depends on the time zone, of which the database may know fewer than we do.
 */
@ApplicationScoped
public class AgendaItems {

    private static final String OF_JOB = "j.id as job_id, j.job_title, j.company, j.status";

    private static final String OF_ENTRY = "e.kind, e.id as entry_id, e.id, " + OF_JOB + ", e.title, e.location, "
            + "e.version + j.version as revision, e.created_at, greatest(e.updated_at, j.updated_at) as changed";

    private static final String ENTRIES = "from job_entries e join jobs j on j.id = e.job_id "
            + "where e.user_id = $1 and e.kind in ('interview', 'follow_up') and j.archived_at is null "
            // Of what has come to nothing, the interviews that there were.
            + "and (j.status not in ('rejected', 'withdrawn') or e.kind = 'interview' and %s) ";

    /** Parameters: person, first day, last day, today, all of the past, cursor's day and id, most. */
    private static final String DAYS =
            "select * from (select 'deadline' as kind, null::uuid as entry_id, j.id, " + OF_JOB
                    + ", null::text as title, j.location, j.version as revision, j.created_at, j.updated_at as changed, "
                    // A deadline is met once one has applied; that of an offer is for the answer.
                    + "j.deadline as day, j.status not in ('saved', 'offer') as done from jobs j where j.user_id = $1 "
                    + "and j.archived_at is null and j.status not in ('accepted', 'rejected', 'withdrawn') "
                    + "and j.deadline_key between $2 and $3 union all select " + OF_ENTRY + ", "
                    + "e.occurs_on as day, e.done_at is not null or (e.kind = 'interview' and e.occurs_on < $4) as done "
                    + ENTRIES.formatted("e.occurs_on < $4") + "and e.occurs_on between $2 and $3) items "
                    + "where ($5 or not done or day >= $4) and (day > $6 or (day = $6 and id > $7)) order by day, id limit $8";

    /** Parameters: person, begin, end, now, all of the past, begin of today, cursor's time and id, most. */
    private static final String TIMES = "select * from (select " + OF_ENTRY + ", e.occurs_at as time, e.ends_at, "
            + "e.time_zone, e.done_at is not null or (e.kind = 'interview' and coalesce(e.ends_at, e.occurs_at) < $4) as done "
            + ENTRIES.formatted("e.occurs_at < $4") + "and e.occurs_at >= $2 and e.occurs_at < $3) items "
            + "where ($5 or not done or time >= $6) and (time > $7 or (time = $7 and id > $8)) order by time, id limit $9";

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final UUID AFTER_ALL = new UUID(-1, -1);

    /** An item with its place in the order. */
    record Placed(Instant moment, AgendaItem item) {
        static final Comparator<Placed> ORDER = Comparator.comparing(Placed::moment)
                .thenComparing(placed -> placed.item().id(), AgendaItems::unsigned);

        Cursor cursor() {
            return new Cursor(moment, item.id());
        }
    }

    /** In the order in which they come, a day's before its times; at most that many after the cursor. */
    Uni<List<Placed>> page(SqlTx tx, UUID person, Span span, Optional<Cursor> after, int most) {
        return days(tx, person, span, after, most).chain(days -> times(tx, person, span, after, most)
                .map(times -> Stream.concat(days.stream(), times.stream())
                        .sorted(Placed.ORDER)
                        .limit(most)
                        .toList()));
    }

    /** The first of them, in their order. */
    public Uni<List<AgendaItem>> first(SqlTx tx, UUID person, Span span, int most) {
        return page(tx, person, span, Optional.empty(), most)
                .map(items -> items.stream().map(Placed::item).toList());
    }

    private static Uni<List<Placed>> days(SqlTx tx, UUID person, Span span, Optional<Cursor> after, int most) {
        LocalDate day = after.map(cursor -> LocalDate.ofInstant(cursor.time(), span.zone()))
                .orElse(span.from().minusDays(1));
        // What comes later on the cursor's day comes after all that the day itself has.
        UUID id = after.map(cursor -> cursor.time().equals(span.begin(day)) ? cursor.id() : AFTER_ALL)
                .orElse(AFTER_ALL);
        return tx.query(DAYS, person, span.from(), span.to(), span.today(), span.allOfThePast(), day, id, most)
                .map(rows -> items(rows).map(row -> day(row, span)).toList());
    }

    private static Uni<List<Placed>> times(SqlTx tx, UUID person, Span span, Optional<Cursor> after, int most) {
        return tx.query(
                        TIMES,
                        person,
                        utc(span.begin(span.from())),
                        utc(span.begin(span.to().plusDays(1))),
                        utc(span.now()),
                        span.allOfThePast(),
                        utc(span.begin(span.today())),
                        utc(after.map(Cursor::time).orElse(Instant.EPOCH)),
                        after.map(Cursor::id).orElse(BEFORE_ALL),
                        most)
                .map(rows -> items(rows).map(row -> time(row, span)).toList());
    }

    private static Placed day(Row row, Span span) {
        LocalDate day = row.getLocalDate("day");
        boolean done = row.getBoolean("done");
        return new Placed(span.begin(day), item(row, day, null, null, null, !done && day.isBefore(span.today()), done));
    }

    private static Placed time(Row row, Span span) {
        Instant time = row.getOffsetDateTime("time").toInstant();
        OffsetDateTime end = row.getOffsetDateTime("ends_at");
        boolean done = row.getBoolean("done");
        return new Placed(
                time,
                item(
                        row,
                        null,
                        time,
                        end == null ? null : end.toInstant(),
                        row.getString("time_zone"),
                        !done && time.isBefore(span.now()),
                        done));
    }

    private static AgendaItem item(
            Row row, LocalDate on, Instant at, Instant endsAt, String zone, boolean overdue, boolean done) {
        return new AgendaItem(
                row.getString("kind"),
                row.getUUID("entry_id"),
                row.getUUID("job_id"),
                on,
                at,
                endsAt,
                zone,
                row.getString("title"),
                row.getString("location"),
                row.getString("job_title"),
                row.getString("company"),
                row.getString("status"),
                overdue,
                done,
                new Revision(
                        row.getInteger("revision"),
                        row.getOffsetDateTime("created_at").toInstant(),
                        row.getOffsetDateTime("changed").toInstant()));
    }

    private static Stream<Row> items(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** As PostgreSQL orders them: by their bytes. */
    private static int unsigned(UUID one, UUID other) {
        int first = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return first == 0
                ? Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits())
                : first;
    }
}
