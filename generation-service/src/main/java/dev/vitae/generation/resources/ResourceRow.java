package dev.vitae.generation.resources;

import dev.vitae.kit.caller.Caller;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * A row of a list: all but what the resource says.
 *
 * @param pinned of its own list
 */
record ResourceRow(ResourceView view, boolean pinned) {

    /** Of {@code resources r}. */
    static final String COLUMNS =
            "r.id, r.user_id, r.version, r.name, r.description, r.resource_type, r.execution_count, "
                    + "r.last_executed_at, r.parent_resource_id, r.fork_count, r.is_public, r.pinned, r.unlisted_at, r.created_at, "
                    + "r.updated_at";

    static List<ResourceRow> all(RowSet<Row> rows, Caller caller) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> of(row, caller))
                .toList();
    }

    static ResourceRow of(Row row, Caller caller) {
        UUID owner = row.getUUID("user_id");
        boolean own = caller.userId().filter(owner::equals).isPresent();
        boolean pinned = row.getBoolean("pinned");
        return new ResourceRow(
                new ResourceView(
                        row.getUUID("id"),
                        row.getInteger("version"),
                        row.getString("name"),
                        row.getString("description"),
                        ResourceType.of(row.getString("resource_type")).orElseThrow(),
                        null,
                        row.getLong("execution_count"),
                        time(row, "last_executed_at"),
                        row.getUUID("parent_resource_id"),
                        row.getLong("fork_count"),
                        own,
                        row.getBoolean("is_public"),
                        own ? pinned : null,
                        time(row, "unlisted_at"),
                        time(row, "created_at"),
                        time(row, "updated_at")),
                pinned);
    }

    private static Instant time(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }
}
