package dev.vitae.kit.tasks;

import dev.vitae.kit.session.StampedEntity;
import java.util.Map;
import java.util.UUID;

/**
 * Work to be done after the commit, surviving the death of its process.
 *
 * @param kind which {@link TaskHandler} does it
 * @param subjectId what it is about
 * @param userId for whom: the handler's transactions see this person's rows
 * @param payload further parameters, written as JSON; never a secret
 */
public record Task(UUID id, String kind, UUID subjectId, UUID userId, Object payload) {

    public static Task of(String kind, UUID subjectId, UUID userId) {
        return new Task(StampedEntity.newId(), kind, subjectId, userId, Map.of());
    }

    public static Task of(String kind, UUID subjectId, UUID userId, Object payload) {
        return new Task(StampedEntity.newId(), kind, subjectId, userId, payload);
    }
}
