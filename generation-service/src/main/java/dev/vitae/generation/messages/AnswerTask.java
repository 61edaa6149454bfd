package dev.vitae.generation.messages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.generation.jobs.OwnKey;
import dev.vitae.kit.caller.Actor;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.tasks.LeasedTask;
import dev.vitae.kit.tasks.Task;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The task of an answer that is followed; its subject is the person's message.
 *
 * @param session that the message is in
 * @param tenant null outside a tenant
 * @param provider to whom the person brought a key; null without one
 */
record AnswerTask(UUID session, UUID tenant, String provider) {

    static final String KIND = "wizard.answer";

    private static final ObjectMapper JSON = new ObjectMapper();

    static Task of(Caller caller, UUID session, UUID message, Optional<OwnKey> own) {
        String provider = own.map(key -> key.provider().word()).orElse(null);
        return Task.of(
                KIND,
                message,
                caller.id(),
                new AnswerTask(session, caller.tenantId().orElse(null), provider));
    }

    static AnswerTask of(LeasedTask task) {
        try {
            return JSON.readValue(task.payload(), AnswerTask.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored task", e);
        }
    }

    /** On whose account it is done. */
    Caller worker(LeasedTask task) {
        return new Caller(Actor.WORKER, Optional.of(task.userId()), Optional.ofNullable(tenant), Set.of());
    }
}
