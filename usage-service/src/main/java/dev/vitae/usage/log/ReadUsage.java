package dev.vitae.usage.log;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.paging.Cursor;
import dev.vitae.kit.paging.Page;
import dev.vitae.kit.session.SqlTx;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.usage.days.DayRange;
import dev.vitae.usage.limits.Limits;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** A person looks at what was used in their name. */
@ApplicationScoped
public class ReadUsage {

    private static final BigDecimal MICROS = BigDecimal.valueOf(1_000_000);
    private static final String DAYS = "select day, operation, currency, sum(uses)::bigint as uses, "
            + "sum(tokens)::bigint as tokens, sum(cost_micros)::bigint as cost from usage_days "
            + "where user_id = $1 and day between $2 and $3 group by day, operation, currency order by day desc, operation, currency";
    private static final String PAGE = "select * from usage_logs where user_id = $1 "
            + "and (occurred_at, id) < ($2, $3) order by occurred_at desc, id desc limit $4";

    private final TenantSession session;
    private final Limits limits;

    public ReadUsage(TenantSession session, Limits limits) {
        this.session = session;
        this.limits = limits;
    }

    /** Sums of those days, what is left, and one page of the log. */
    public Uni<Usage> page(Caller caller, DayRange range, int limit, Optional<Cursor> after) {
        return session.onConnection(caller, tx -> days(tx, caller, range)
                .chain(days -> limits.left(tx, caller.id()).chain(left -> entries(tx, caller, limit, after)
                        .map(page -> new Usage(
                                range.from(),
                                range.to(),
                                totals(days),
                                days,
                                left.items(),
                                page.items(),
                                page.next())))));
    }

    private static Uni<List<Usage.Day>> days(SqlTx tx, Caller caller, DayRange range) {
        return tx.query(DAYS, caller.id(), range.from(), range.to())
                .map(rows -> list(
                        rows,
                        row -> new Usage.Day(
                                row.getLocalDate("day"),
                                row.getString("operation"),
                                row.getLong("uses"),
                                row.getLong("tokens"),
                                row.getLong("cost"),
                                row.getString("currency"))));
    }

    private static List<Usage.Total> totals(List<Usage.Day> days) {
        Map<String, Usage.Total> totals = new TreeMap<>();
        days.forEach(day -> totals.merge(day.operation() + day.currency(), day.total(), Usage.Total::plus));
        return List.copyOf(totals.values());
    }

    private static Uni<Page<UsageEntry>> entries(SqlTx tx, Caller caller, int limit, Optional<Cursor> after) {
        Cursor from = after.orElse(Cursor.FROM_THE_START);
        return tx.query(PAGE, caller.id(), OffsetDateTime.ofInstant(from.time(), ZoneOffset.UTC), from.id(), limit + 1)
                .map(rows -> Page.of(
                        list(rows, ReadUsage::entry),
                        limit,
                        entry -> new Cursor(entry.occurredAt(), entry.id()),
                        Function.identity()));
    }

    private static UsageEntry entry(Row row) {
        BigDecimal cost = row.getBigDecimal("cost");
        return new UsageEntry(
                row.getUUID("id"),
                row.getString("operation"),
                row.getString("provider_type"),
                row.getUUID("subject_id"),
                row.getInteger("tokens_used"),
                cost == null ? null : micros(cost),
                cost == null ? null : row.getString("currency"),
                row.getOffsetDateTime("occurred_at").toInstant(),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("updated_at").toInstant());
    }

    private static long micros(BigDecimal amount) {
        return amount.multiply(MICROS).longValueExact();
    }

    private static <T> List<T> list(RowSet<Row> rows, Function<Row, T> view) {
        return StreamSupport.stream(rows.spliterator(), false).map(view).toList();
    }
}
