package dev.vitae.generation.messages;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A message as its session's person sees it.
 *
 * @param number within its session, rising
 * @param asks pointer of the member that the assistant asks for, with {@code -} for a further entry; absent otherwise
 * @param proposals changes of the draft, the assistant's alone
 * @param cut what a model added, which nobody had said
 * @param providerType who has read what was said; absent of the person's
 * @param answer how far the answer is to what the person follows; absent otherwise
 */
@Schema(
        requiredProperties = {
            "id",
            "number",
            "role",
            "text",
            "attachments",
            "proposals",
            "cut",
            "createdAt",
            "updatedAt"
        })
public record MessageView(
        UUID id,
        int number,
        Role role,
        String text,
        List<AttachmentView> attachments,
        String asks,
        List<Proposed> proposals,
        List<Cut> cut,
        String providerType,
        @JsonInclude(JsonInclude.Include.NON_NULL) AnswerStatus answer,
        Instant createdAt,
        Instant updatedAt) {

    static MessageView of(Message message, List<AttachmentView> attachments) {
        return new MessageView(
                message.id(),
                message.number(),
                message.role(),
                message.text(),
                attachments,
                message.asks(),
                message.proposals(),
                message.cut(),
                message.providerType(),
                message.answer(),
                message.createdAt(),
                message.updatedAt());
    }
}
