package dev.vitae.usage.statistics;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.paging.Page;
import dev.vitae.kit.paging.TextCursor;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.usage.days.DayRange;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** A super_admin looks on whom the platform spends: people with what they used, who costs most first. */
@ApplicationScoped
public class ReadPeopleStatistics {

    private static final String PEOPLE =
            "select * from (select user_id, sum(uses)::bigint as uses, sum(tokens)::bigint as tokens, "
                    + "sum(cost_micros)::bigint as cost from usage_days where day between $1 and $2 group by user_id) people "
                    + "where (cost, uses, user_id) < ($3, $4, $5) order by cost desc, uses desc, user_id desc limit $6";

    private final TenantSession session;

    ReadPeopleStatistics(TenantSession session) {
        this.session = session;
    }

    /** Fails with 400 {@code cursor_invalid}. */
    public Uni<Page<PersonUsage>> page(Caller caller, DayRange range, int limit, Optional<String> after) {
        Place from = after.map(Place::decode).orElse(Place.FIRST);
        return session.onConnection(
                        caller,
                        tx -> tx.query(
                                PEOPLE, range.from(), range.to(), from.cost(), from.uses(), from.user(), limit + 1))
                .map(rows -> Page.sorted(
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(ReadPeopleStatistics::person)
                                .toList(),
                        limit,
                        last -> TextCursor.encode(last.costMicros() + "/" + last.count() + "/" + last.userId()),
                        Function.identity()));
    }

    private static PersonUsage person(Row row) {
        return new PersonUsage(
                row.getUUID("user_id"), row.getLong("uses"), row.getLong("tokens"), row.getLong("cost"), "USD");
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
