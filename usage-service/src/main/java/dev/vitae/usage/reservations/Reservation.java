package dev.vitae.usage.reservations;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.vitae.usage.prices.Price;
import java.time.Instant;
import java.util.UUID;

/**
 * Money that is kept for one call; contract in {@code contracts/reservation.json}.
 *
 * @param state {@code reserved}, {@code settled} (what was used is booked), {@code released} (nothing was called) or
 *     {@code expired} (nobody said what was used: all of it is booked until somebody does)
 * @param amountMicros the most that the call may cost, in millionths of {@code currency}
 * @param costMicros what is booked
 * @param request what it was made for
 */
public record Reservation(
        UUID id,
        String state,
        long amountMicros,
        long costMicros,
        String currency,
        Price price,
        Instant expiresAt,
        Instant createdAt,
        Instant updatedAt,
        @JsonIgnore ReservationRequest request) {

    boolean is(String other) {
        return state.equals(other);
    }
}
