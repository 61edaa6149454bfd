package dev.vitae.sharing.gateway;

import dev.vitae.sharing.shares.ShareToken;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowIterator;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/**
 * Opens a share for a stranger: one statement on the own database finds it, lets row-level security show it, counts the
 * visit where visits are limited, and hands out the document. No other service and no broker is asked.
 */
@ApplicationScoped
public class OpenShare {

    private static final String OPEN =
            "select content, file_name, begun, locked, style, share_id, was_counted from share_open($1, $2, $3, $4, $5, $6)";

    private final Pool pool;

    public OpenShare(Pool pool) {
        this.pool = pool;
    }

    /**
     * The document; empty when the token is unknown, revoked, expired or used up, which nobody can tell apart.
     *
     * @param counted whether content is sent
     * @param shown what the browser brings
     */
    Uni<Optional<Opened>> open(ShareToken token, Format format, boolean counted, Shown shown) {
        return pool.preparedQuery(OPEN)
                .execute(Tuple.of(
                        Buffer.buffer(token.hash()),
                        format.column(),
                        counted,
                        shown.mark().orElse(null),
                        shown.viewer().orElse(null),
                        shown.pass().orElse(null)))
                .map(rows -> {
                    RowIterator<Row> row = rows.getDelegate().iterator();
                    return row.hasNext() ? Optional.of(Opened.of(row.next())) : Optional.empty();
                });
    }

    /**
     * @param mark of the visit that this is part of, if any
     * @param viewer who is signed in, if anybody: the owner's visits count as none
     * @param pass of who knows the passcode
     */
    record Shown(Optional<String> mark, Optional<UUID> viewer, Optional<String> pass) {}
}
