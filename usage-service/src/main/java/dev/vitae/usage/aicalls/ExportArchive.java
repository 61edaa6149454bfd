package dev.vitae.usage.aicalls;

import dev.vitae.kit.caller.Caller;
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
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** A super_admin compares calls that are no longer in the ledger with a provider's bill. Whose they were is not in there. */
@ApplicationScoped
public class ExportArchive {

    /** Files that one person takes along at a time, per process. */
    private static final int AT_ONCE = 2;

    private static final String HEADINGS = CsvLine.of(
            "occurredAt",
            "id",
            "attempt",
            "purpose",
            "provider",
            "model",
            "providerType",
            "inputTokens",
            "cachedInputTokens",
            "outputTokens",
            "latencyMs",
            "status",
            "errorKind",
            "costMicros",
            "currency");
    private static final String PAGE = "select * from ai_archive where (occurred_at, call_id, attempt) > ($1, $2, $3) "
            + "and occurred_at < $4 order by occurred_at, call_id, attempt limit $5";

    private final TenantSession session;
    private final PlacesPerPerson places = new PlacesPerPerson(AT_ONCE);

    ExportArchive(TenantSession session) {
        this.session = session;
    }

    /** Oldest first. Fails with 429 {@code too_many_at_once} while the person takes others along. */
    public Multi<byte[]> csv(Caller caller, DayRange range) {
        return places.holding(caller.id(), () -> file(caller, range));
    }

    private Multi<byte[]> file(Caller caller, DayRange range) {
        OffsetDateTime end = range.end().atOffset(ZoneOffset.UTC);
        AtomicReference<Place> last =
                new AtomicReference<>(new Place(range.begin().atOffset(ZoneOffset.UTC), new UUID(0, 0), 0));
        return CsvFile.of(HEADINGS, () -> page(caller, end, last));
    }

    private Uni<CsvFile.Lines> page(Caller caller, OffsetDateTime end, AtomicReference<Place> last) {
        Place from = last.get();
        return session.onConnection(
                        caller, tx -> tx.query(PAGE, from.time(), from.id(), from.attempt(), end, CsvFile.ROWS))
                .map(rows -> lines(rows, last));
    }

    private static CsvFile.Lines lines(RowSet<Row> rows, AtomicReference<Place> last) {
        StringBuilder lines = new StringBuilder();
        for (Row row : rows) {
            Place place =
                    new Place(row.getOffsetDateTime("occurred_at"), row.getUUID("call_id"), row.getInteger("attempt"));
            Long cost = row.getLong("cost_micros");
            lines.append(CsvLine.of(
                    place.time().toInstant(),
                    place.id(),
                    place.attempt(),
                    row.getString("purpose"),
                    row.getString("provider"),
                    row.getString("model"),
                    row.getString("provider_type"),
                    row.getLong("input_tokens"),
                    row.getLong("cached_input_tokens"),
                    row.getLong("output_tokens"),
                    row.getLong("latency_ms"),
                    row.getString("status"),
                    row.getString("error_kind"),
                    cost,
                    cost == null ? null : row.getString("currency")));
            last.set(place);
        }
        return new CsvFile.Lines(rows.size(), lines.toString());
    }

    /** Where a page ends. */
    private record Place(OffsetDateTime time, UUID id, int attempt) {}
}
