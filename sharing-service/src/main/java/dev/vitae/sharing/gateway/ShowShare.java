package dev.vitae.sharing.gateway;

import dev.vitae.kit.caller.Actor;
import dev.vitae.kit.session.PipelinedRead;
import dev.vitae.kit.session.PipelinedReads;
import dev.vitae.sharing.shares.ShareToken;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowIterator;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Shows a stranger a share that asks for nothing and whose visits are not limited, which is what most are: one statement that
 * only reads, from one row, on the event loop's own connection.
 */
@ApplicationScoped
public class ShowShare {

    // One for each form, since choosing in the statement takes as long as the lookup's third.
    private static final List<String> SHOW = Stream.of(Format.values())
            .map(form -> "select %s, file_name, visit_key, style, share_id from share_shown where token_hash = $1"
                    .formatted(form.column()))
            .toList();

    private final PipelinedReads reads;
    private final PipelinedRead read;
    private final VisitMarks marks = new VisitMarks();

    @Inject
    public ShowShare(PipelinedReads reads) {
        this(reads, reads.of(Actor.GATEWAY, SHOW));
    }

    private ShowShare(PipelinedReads reads, PipelinedRead read) {
        this.reads = reads;
        this.read = read;
    }

    /** The same on event loops of another server. */
    ShowShare on(Vertx loops) {
        return new ShowShare(reads, reads.of(loops, Actor.GATEWAY, SHOW));
    }

    /**
     * The document; empty for whatever {@link OpenShare} has to be asked about. What it begins nobody has counted.
     *
     * @param mark of the visit that this is part of, if any
     */
    Future<Optional<Opened>> show(ShareToken token, Format format, Optional<String> mark) {
        return read.ask(format.ordinal(), Tuple.of(Buffer.buffer(token.hash()))).map(rows -> {
            RowIterator<Row> row = rows.iterator();
            return row.hasNext() ? Opened.shown(row.next(), marks).flatMap(it -> partOf(mark, it)) : Optional.empty();
        });
    }

    /** A mark that is not this half hour's may be that of the one before. */
    private static Optional<Opened> partOf(Optional<String> mark, Opened shown) {
        return mark.isEmpty()
                ? Optional.of(shown)
                : Optional.of(shown.goingOn()).filter(it -> mark.equals(shown.begun()));
    }
}
