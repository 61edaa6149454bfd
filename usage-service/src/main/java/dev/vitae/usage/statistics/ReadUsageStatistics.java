package dev.vitae.usage.statistics;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.SqlTx;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.usage.days.DayRange;
import dev.vitae.usage.statistics.UsageStatistics.Day;
import dev.vitae.usage.statistics.UsageStatistics.Hour;
import dev.vitae.usage.statistics.UsageStatistics.Sum;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** A super_admin looks how the platform is used: from the sums by hour, so it takes as long however many uses there were. */
@ApplicationScoped
public class ReadUsageStatistics {

    /** Of more days hours are not told. */
    static final int DAYS_BY_HOUR = 7;

    private static final String SUMS = ", operation, provider_type, currency, sum(uses)::bigint as uses, "
            + "sum(tokens)::bigint as tokens, sum(cost_micros)::bigint as cost from usage_hours "
            + "where hour >= $1 and hour < $2 group by 1, 2, 3, 4 order by 1 desc, 2, 3, 4";
    private static final String DAYS = "select (hour at time zone 'UTC')::date as day" + SUMS;
    private static final String HOURS = "select hour" + SUMS;

    private final TenantSession session;

    ReadUsageStatistics(TenantSession session) {
        this.session = session;
    }

    public Uni<UsageStatistics> of(Caller caller, DayRange range) {
        return session.onConnection(
                caller, tx -> read(tx, DAYS, range, ReadUsageStatistics::day).chain(days -> hours(tx, range)
                        .map(hours -> new UsageStatistics(range.from(), range.to(), totals(days), days, hours))));
    }

    private static Uni<List<Hour>> hours(SqlTx tx, DayRange range) {
        return range.from().plusDays(DAYS_BY_HOUR).isAfter(range.to())
                ? read(tx, HOURS, range, ReadUsageStatistics::hour)
                : Uni.createFrom().nullItem();
    }

    private static <T> Uni<List<T>> read(SqlTx tx, String sql, DayRange range, Function<Row, T> view) {
        OffsetDateTime begin = range.begin().atOffset(ZoneOffset.UTC);
        OffsetDateTime end = range.end().atOffset(ZoneOffset.UTC);
        return tx.query(sql, begin, end).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(view)
                .toList());
    }

    private static List<Sum> totals(List<Day> days) {
        TreeMap<String, Sum> totals = new TreeMap<>();
        days.forEach(day ->
                totals.merge(day.operation() + "/" + day.providerType() + "/" + day.currency(), day.sum(), Sum::plus));
        return List.copyOf(totals.values());
    }

    private static Day day(Row row) {
        return new Day(
                row.getLocalDate("day"),
                row.getString("operation"),
                row.getString("provider_type"),
                row.getString("currency"),
                row.getLong("uses"),
                row.getLong("tokens"),
                row.getLong("cost"));
    }

    private static Hour hour(Row row) {
        return new Hour(
                row.getOffsetDateTime("hour").toInstant(),
                row.getString("operation"),
                row.getString("provider_type"),
                row.getString("currency"),
                row.getLong("uses"),
                row.getLong("tokens"),
                row.getLong("cost"));
    }
}
