package dev.vitae.generation.messages;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.vertx.mutiny.sqlclient.Row;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A picture that was shown with a message.
 *
 * @param messageId null until it is sent
 * @param size in bytes
 */
@Schema(requiredProperties = {"id", "mimeType", "width", "height", "size"})
public record AttachmentView(UUID id, @JsonIgnore UUID messageId, String mimeType, int width, int height, int size) {

    @JsonProperty
    public String type() {
        return "image";
    }

    @JsonProperty
    public String url() {
        return "/uploads/" + id;
    }

    static AttachmentView of(Row row) {
        return new AttachmentView(
                row.getUUID("id"),
                row.getUUID("message_id"),
                row.getString("mime_type"),
                row.getInteger("width"),
                row.getInteger("height"),
                row.getInteger("size"));
    }
}
