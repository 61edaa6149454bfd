package dev.vitae.generation.wizard;

import dev.vitae.kit.paging.Cursor;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;

/** A session in a list: all but its draft and what of it is still missing. */
public record SessionItem(
        UUID id,
        String templateId,
        String status,
        int lastStep,
        UUID generatedResumeId,
        Instant createdAt,
        Instant updatedAt) {

    static SessionItem of(Row row) {
        return new SessionItem(
                row.getUUID("id"),
                row.getString("template"),
                row.getString("status"),
                row.getInteger("last_step"),
                row.getUUID("generated_resume_id"),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("updated_at").toInstant());
    }

    Cursor cursor() {
        return new Cursor(updatedAt, id);
    }
}
