package dev.vitae.generation.messages;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a person has said, whose answer they follow.
 *
 * @param number within its session
 */
@Schema(requiredProperties = {"id", "number", "answer"})
public record FollowedMessage(@JsonIgnore UUID sessionId, UUID id, int number, AnswerStatus answer) {

    String address() {
        return "/api/v1/wizard-sessions/" + sessionId + "/messages/" + id + "/events";
    }
}
