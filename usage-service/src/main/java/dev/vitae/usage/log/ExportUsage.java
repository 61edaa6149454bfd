package dev.vitae.usage.log;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.paging.Cursor;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.work.PlacesPerPerson;
import dev.vitae.usage.csv.CsvFile;
import dev.vitae.usage.csv.CsvLine;
import dev.vitae.usage.days.DayRange;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** A person takes their usage log along, for their books. */
@ApplicationScoped
public class ExportUsage {

    /** Files that one person takes along at a time, per process. */
    private static final int AT_ONCE = 2;

    private static final String HEADINGS = CsvLine.of(
            "occurredAt", "id", "operation", "providerType", "subjectId", "tokensUsed", "costMicros", "currency");

    private static final String PAGE = "select occurred_at, id, operation, provider_type, subject_id, tokens_used, "
            + "(cost * 1000000)::bigint as cost_micros, case when cost is not null then currency end as currency from usage_logs "
            + "where user_id = $1 and (occurred_at, id) < ($2, $3) and occurred_at >= $4 order by occurred_at desc, id desc limit $5";

    private final TenantSession session;
    private final PlacesPerPerson places = new PlacesPerPerson(AT_ONCE);

    ExportUsage(TenantSession session) {
        this.session = session;
    }

    /**
     * Newest first, read page by page as the reader asks: no transaction is open while it does not, and no more than a page is
     * in memory. Fails with 429 {@code too_many_at_once} while the person takes others along.
     *
     * @param range all days where it is not given
     */
    public Multi<byte[]> csv(Caller caller, Optional<DayRange> range) {
        Instant begin = range.map(DayRange::begin).orElse(Instant.EPOCH);
        Cursor start = range.map(days -> new Cursor(days.end(), new UUID(0, 0))).orElse(Cursor.FROM_THE_START);
        return places.holding(caller.id(), () -> file(caller, begin, start));
    }

    private Multi<byte[]> file(Caller caller, Instant begin, Cursor start) {
        AtomicReference<Cursor> last = new AtomicReference<>(start);
        return CsvFile.of(HEADINGS, () -> page(caller, begin, last));
    }

    private Uni<CsvFile.Lines> page(Caller caller, Instant begin, AtomicReference<Cursor> last) {
        Cursor from = last.get();
        return session.onConnection(
                        caller,
                        tx -> tx.query(
                                PAGE,
                                caller.id(),
                                from.time().atOffset(ZoneOffset.UTC),
                                from.id(),
                                begin.atOffset(ZoneOffset.UTC),
                                CsvFile.ROWS))
                .map(rows -> lines(rows, last));
    }

    private static CsvFile.Lines lines(RowSet<Row> rows, AtomicReference<Cursor> last) {
        StringBuilder lines = new StringBuilder();
        for (Row row : rows) {
            Instant time = row.getOffsetDateTime("occurred_at").toInstant();
            lines.append(CsvLine.of(
                    time,
                    row.getUUID("id"),
                    row.getString("operation"),
                    row.getString("provider_type"),
                    row.getUUID("subject_id"),
                    row.getInteger("tokens_used"),
                    row.getLong("cost_micros"),
                    row.getString("currency")));
            last.set(new Cursor(time, row.getUUID("id")));
        }
        return new CsvFile.Lines(rows.size(), lines.toString());
    }
}
