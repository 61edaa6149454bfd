package dev.vitae.usage.deadletters;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.paging.Cursor;
import dev.vitae.kit.paging.Page;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** A super_admin looks at events that could not be taken in. */
@ApplicationScoped
public class ReadDeadLetters {

    private final TenantSession session;
    private final DeadLetters letters;

    ReadDeadLetters(TenantSession session, DeadLetters letters) {
        this.session = session;
        this.letters = letters;
    }

    /** Newest first, without payloads and headers. */
    public Uni<Page<DeadLetter>> page(Caller admin, DeadLetterFilter filter, int limit, Optional<Cursor> after) {
        return session.onConnection(admin, tx -> letters.list(tx, filter, after, limit))
                .map(found ->
                        Page.of(found, limit, letter -> new Cursor(letter.diedAt(), letter.id()), Function.identity()));
    }

    /** With payload and headers. Fails with 404. */
    public Uni<DeadLetter> one(Caller admin, UUID id) {
        return session.onConnection(admin, tx -> letters.find(tx, id))
                .map(found -> found.orElseThrow(Problem::notFound));
    }
}
