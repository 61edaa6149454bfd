package dev.vitae.usage.limits;

import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.SqlTx;
import dev.vitae.usage.configuration.RoleLimits;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Uses of people: reserved before they are made, and then counted or given back. */
@ApplicationScoped
@Startup
public class Uses {

    private static final String ONE = "select *, false as is_new from limit_reservations where id = $1 for update";
    private static final String ADD = "insert into limit_reservations (id, user_id, operation, subject_id, counted_on) "
            + "values ($1, $2, $3, $4, $5) on conflict do nothing returning *, true as is_new";
    private static final String RENEW =
            "update limit_reservations set state = 'reserved', counted_on = $2 where id = $1 "
                    + "returning *, true as is_new";
    private static final String RELEASE = "update limit_reservations set state = 'released' "
            + "where id = $1 and state = 'reserved' returning *, false as is_new";
    private static final String TAKE = "select limits_take($1, $2, $3, $4, $5)";

    private final Limits limits;
    private final Clock clock;
    private final MeterRegistry metrics;

    Uses(Limits limits, Clock clock, MeterRegistry metrics) {
        this.limits = limits;
        this.clock = clock;
        this.metrics = metrics;
        RoleLimits.OPERATIONS.forEach(
                operation -> Stream.of("day", "month").forEach(period -> refused(operation, period)));
    }

    /**
     * The reservation with this id, made now or by an earlier request for the same use; one that was released is made anew.
     * Fails with 404 for somebody else's id, with 409 {@code reservation_differs} for an id of another use, and with 429
     * {@code limit_reached}: then nothing is taken.
     */
    public Uni<LimitReservation> reserve(SqlTx tx, UUID user, UUID id, LimitReservationRequest use) {
        return limits.of(tx, user).chain(standing -> tx.query(
                        ADD, id, user, use.operation(), use.subjectId(), standing.today())
                .map(Uses::first)
                .chain(added -> added.isPresent()
                        ? taken(tx, user, standing, added.get())
                        : tx.query(ONE, id)
                                .map(Uses::first)
                                .chain(other -> again(tx, user, standing, other.orElseThrow(Problem::notFound), use))));
    }

    private Uni<LimitReservation> again(
            SqlTx tx, UUID user, Standing standing, LimitReservation known, LimitReservationRequest use) {
        if (!known.operation().equals(use.operation()) || !known.subjectId().equals(use.subjectId())) {
            throw Problem.conflict(
                    "reservation_differs", "This reservation was made for something else. Use an id of its own.");
        }
        return known.state().equals("released")
                ? renewed(tx, known, standing.today()).chain(renewed -> taken(tx, user, standing, renewed))
                : Uni.createFrom().item(known);
    }

    private static Uni<LimitReservation> renewed(SqlTx tx, LimitReservation known, LocalDate day) {
        return tx.query(RENEW, known.id(), day).map(rows -> first(rows).orElseThrow());
    }

    private Uni<LimitReservation> taken(SqlTx tx, UUID user, Standing standing, LimitReservation reservation) {
        String operation = reservation.operation();
        return tx.query(
                        TAKE,
                        user,
                        operation,
                        standing.today(),
                        standing.limit(operation, Period.MONTH).orElse(null),
                        standing.limit(operation, Period.DAY).orElse(null))
                .invoke(rows -> {
                    String refused = rows.iterator().next().getString(0);
                    if (refused != null) {
                        throw refusal(standing, operation, refused);
                    }
                })
                .replaceWith(reservation);
    }

    private Counter refused(String operation, String period) {
        return metrics.counter("vitae.limit.refused", "limit", operation + "_" + period);
    }

    private Problem refusal(Standing standing, String operation, String refused) {
        Period period = refused.equals("day") ? Period.DAY : Period.MONTH;
        refused(operation, refused).increment();
        return Reached.problem(
                standing, operation, period, standing.limit(operation, period).orElseThrow(), clock.instant());
    }

    /** The reservation as it is now. Fails with 404 for an id that is none, or somebody else's. */
    Uni<LimitReservation> release(SqlTx tx, UUID id) {
        return tx.query(ONE, id)
                .map(rows -> first(rows).orElseThrow(Problem::notFound))
                .chain(known -> tx.query(RELEASE, id).map(rows -> first(rows).orElse(known)));
    }

    private static Optional<LimitReservation> first(Iterable<Row> rows) {
        var row = rows.iterator();
        return row.hasNext() ? Optional.of(reservation(row.next())) : Optional.empty();
    }

    private static LimitReservation reservation(Row row) {
        return new LimitReservation(
                row.getUUID("id"),
                row.getString("operation"),
                row.getUUID("subject_id"),
                row.getString("state"),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("updated_at").toInstant(),
                row.getBoolean("is_new"));
    }
}
