package dev.vitae.usage.reservations;

import dev.vitae.kit.session.SqlTx;
import dev.vitae.usage.prices.Price;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** Rows of reservations. The budgets follow them by triggers, but for what {@code budgets_take} takes. */
@ApplicationScoped
class Reservations {

    private static final String ONE = "select * from budget_reservations where id = $1 for update";
    private static final String ADD =
            "insert into budget_reservations (id, user_id, subject_id, purpose, provider, model, "
                    + "max_input_tokens, max_output_tokens, input_micros_per_million, cached_input_micros_per_million, "
                    + "output_micros_per_million, currency, amount_micros, reserved_on, expires_at) "
                    + "values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) on conflict do nothing returning *";
    private static final String RENEW = "update budget_reservations set state = 'reserved', cost_micros = 0, "
            + "amount_micros = $2, input_micros_per_million = $3, cached_input_micros_per_million = $4, "
            + "output_micros_per_million = $5, reserved_on = $6, expires_at = $7 where id = $1 returning *";
    private static final String GO_ON =
            "update budget_reservations set state = 'reserved', cost_micros = 0, expires_at = $2 "
                    + "where id = $1 returning *";
    private static final String RELEASE = "update budget_reservations set state = 'released', cost_micros = 0 "
            + "where id = $1 and state in ('reserved', 'expired') returning *";

    /** Held to the end of the transaction. */
    Uni<Optional<Reservation>> byId(SqlTx tx, UUID id) {
        return tx.query(ONE, id).map(Reservations::first);
    }

    /** Empty where that id is taken. */
    Uni<Optional<Reservation>> add(
            SqlTx tx, UUID id, UUID user, ReservationRequest request, Price price, LocalDate day, Instant expiresAt) {
        return tx.query(
                        ADD,
                        id,
                        user,
                        request.subjectId(),
                        request.purpose(),
                        request.provider(),
                        request.model(),
                        request.maxInputTokens(),
                        request.maxOutputTokens(),
                        price.inputMicrosPerMillion(),
                        price.cachedInputMicrosPerMillion(),
                        price.outputMicrosPerMillion(),
                        price.currency(),
                        price.worst(request.maxInputTokens(), request.maxOutputTokens()),
                        day,
                        utc(expiresAt))
                .map(Reservations::first);
    }

    /** One that was released is made anew, at today's price. */
    Uni<Optional<Reservation>> renew(SqlTx tx, Reservation released, Price price, LocalDate day, Instant expiresAt) {
        ReservationRequest request = released.request();
        return tx.query(
                        RENEW,
                        released.id(),
                        price.worst(request.maxInputTokens(), request.maxOutputTokens()),
                        price.inputMicrosPerMillion(),
                        price.cachedInputMicrosPerMillion(),
                        price.outputMicrosPerMillion(),
                        day,
                        utc(expiresAt))
                .map(Reservations::first);
    }

    /** One that is open, or has expired and so is paid for, is good for longer. */
    Uni<Optional<Reservation>> goOn(SqlTx tx, Reservation reservation, Instant expiresAt) {
        return tx.query(GO_ON, reservation.id(), utc(expiresAt)).map(Reservations::first);
    }

    Uni<Optional<Reservation>> release(SqlTx tx, UUID id) {
        return tx.query(RELEASE, id).map(Reservations::first);
    }

    private static Optional<Reservation> first(Iterable<Row> rows) {
        var row = rows.iterator();
        return row.hasNext() ? Optional.of(reservation(row.next())) : Optional.empty();
    }

    private static Reservation reservation(Row row) {
        return new Reservation(
                row.getUUID("id"),
                row.getString("state"),
                row.getLong("amount_micros"),
                row.getLong("cost_micros"),
                row.getString("currency"),
                new Price(
                        row.getLong("input_micros_per_million"),
                        row.getLong("cached_input_micros_per_million"),
                        row.getLong("output_micros_per_million"),
                        row.getString("currency")),
                time(row, "expires_at"),
                time(row, "created_at"),
                time(row, "updated_at"),
                new ReservationRequest(
                        row.getString("provider"),
                        row.getString("model"),
                        row.getString("purpose"),
                        row.getUUID("subject_id"),
                        row.getInteger("max_input_tokens"),
                        row.getInteger("max_output_tokens"),
                        null));
    }

    private static Instant time(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
