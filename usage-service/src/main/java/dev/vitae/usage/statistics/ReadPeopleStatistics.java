package dev.vitae.usage.statistics;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.paging.Page;
import dev.vitae.kit.paging.TextCursor;
import dev.vitae.kit.session.SqlTx;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.usage.days.DayRange;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * A super_admin looks on whom the platform spends: people with what they used, who costs most first. A month is read off an index;
 * of other days each person has a row for each month, and for fifteen days at each end at most.
 */
@ApplicationScoped
public class ReadPeopleStatistics {

    private static final String AFTER =
            "(cost_micros, uses, user_id) < ($1, $2, $3) order by cost_micros desc, uses desc, user_id desc limit $4";
    private static final String OF_A_MONTH = "select user_id, uses, tokens, cost_micros from person_usage "
            + "where period = 'month' and starts_on = $5 and " + AFTER;
    private static final String OF_DAYS = "select * from ("
            + "select user_id, sum(uses)::bigint as uses, sum(tokens)::bigint as tokens, sum(cost_micros)::bigint as cost_micros from ("
            + "select user_id, uses, tokens, cost_micros from person_usage where period = 'month' and starts_on between $5 and $6 "
            + "union all select user_id, $7 * uses, $7 * tokens, $7 * cost_micros from person_usage "
            + "where period = 'day' and starts_on between $8 and $9 "
            + "union all select user_id, $10 * uses, $10 * tokens, $10 * cost_micros from person_usage "
            + "where period = 'day' and starts_on between $11 and $12) parts group by user_id) people "
            + "where uses > 0 and " + AFTER;

    private final TenantSession session;
    private final Clock clock;

    ReadPeopleStatistics(TenantSession session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /** Fails with 400 {@code cursor_invalid}. */
    public Uni<Page<PersonUsage>> page(Caller caller, DayRange range, int limit, Optional<String> after) {
        Place from = after.map(Place::decode).orElse(Place.FIRST);
        PersonPeriods periods = PersonPeriods.of(range, LocalDate.now(clock));
        return session.onConnection(
                        caller,
                        tx -> periods.areOneMonth()
                                ? ofMonth(tx, from, limit + 1, periods)
                                : ofDays(tx, from, limit + 1, periods))
                .map(rows -> Page.sorted(
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(ReadPeopleStatistics::person)
                                .toList(),
                        limit,
                        last -> TextCursor.encode(last.costMicros() + "/" + last.count() + "/" + last.userId()),
                        Function.identity()));
    }

    private static Uni<RowSet<Row>> ofMonth(SqlTx tx, Place from, int rows, PersonPeriods periods) {
        return tx.query(OF_A_MONTH, from.cost(), from.uses(), from.user(), rows, periods.firstMonth());
    }

    private static Uni<RowSet<Row>> ofDays(SqlTx tx, Place from, int rows, PersonPeriods periods) {
        return tx.query(
                OF_DAYS,
                from.cost(),
                from.uses(),
                from.user(),
                rows,
                periods.firstMonth(),
                periods.lastMonth(),
                periods.head().sign(),
                periods.head().first(),
                periods.head().last(),
                periods.tail().sign(),
                periods.tail().first(),
                periods.tail().last());
    }

    private static PersonUsage person(Row row) {
        return new PersonUsage(
                row.getUUID("user_id"), row.getLong("uses"), row.getLong("tokens"), row.getLong("cost_micros"), "USD");
    }

    /** Where a page ends. */
    private record Place(long cost, long uses, UUID user) {

        static final Place FIRST = new Place(Long.MAX_VALUE, Long.MAX_VALUE, new UUID(-1, -1));

        static Place decode(String cursor) {
            String[] parts = cursor.split("/");
            try {
                return new Place(Long.parseLong(parts[0]), Long.parseLong(parts[1]), UUID.fromString(parts[2]));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw TextCursor.invalid();
            }
        }
    }
}
