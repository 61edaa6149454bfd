package dev.vitae.resume.career;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.problem.Problem;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a record stands in the list of its kind: what {@link ListOrder} sorts by. As a cursor it is opaque to clients.
 *
 * @param current of what has no time: false
 * @param start {@link #NEVER} where it is not known
 * @param position {@link Integer#MAX_VALUE} where the person has given none
 * @param name of what has none: empty
 */
record Place(boolean current, LocalDate start, int position, String name, UUID id) {

    /** Sorts as an unknown start does: as the earliest. */
    static final LocalDate NEVER = LocalDate.of(1, 1, 1);

    private static final int LATEST_YEAR = 9999;

    static Place of(boolean current, LocalDate start, Optional<Integer> position, UUID id) {
        return new Place(current, start == null ? NEVER : start, position.orElse(Integer.MAX_VALUE), "", id);
    }

    static Place of(Optional<Integer> position, String name, UUID id) {
        return new Place(false, NEVER, position.orElse(Integer.MAX_VALUE), name, id);
    }

    String encode(ObjectMapper json) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(json.writeValueAsBytes(this));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads a cursor back. Fails with 400 {@code cursor_invalid}. */
    static Place decode(String text, ObjectMapper json) {
        try {
            Place place = json.readValue(Base64.getUrlDecoder().decode(text), Place.class);
            if (place != null && place.isSound()) {
                return place;
            }
        } catch (IOException | IllegalArgumentException e) {
            // The same answer as for one that lacks something.
        }
        throw Problem.badRequest("cursor_invalid", "This cursor is not one of ours. Start again without it.");
    }

    private boolean isSound() {
        return id != null && name != null && start != null && start.getYear() >= 1 && start.getYear() <= LATEST_YEAR;
    }
}
