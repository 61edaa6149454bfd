package dev.vitae.press.limits;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.vitae.kit.session.StampedEntity;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A use that is about to be made; contract in usage-service's {@code contracts/limit-reservation-request.json}.
 *
 * @param id of its reservation
 * @param subjectId what the event that tells of the use will name
 */
public record Use(@JsonIgnore UUID id, Operation operation, UUID subjectId) {

    /** One that is made once: whoever asks again makes another. */
    public static Use once(Operation operation, UUID subject) {
        return new Use(StampedEntity.newId(), operation, subject);
    }

    /** One that whoever does the same work again makes too. @param tries of that work */
    public static Use of(Operation operation, UUID subject, int tries) {
        String all = operation.word() + "/" + subject + "/" + tries;
        return new Use(UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)), operation, subject);
    }
}
