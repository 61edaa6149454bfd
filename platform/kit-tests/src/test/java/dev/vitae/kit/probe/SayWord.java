package dev.vitae.kit.probe;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.paging.Cursor;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;

/** Keeps a word; how long that takes is a test's to say. */
@ApplicationScoped
public class SayWord {

    /** Per word: what its next attempts wait for once they have begun; whoever finds none does not wait. */
    public static final Map<String, Queue<CompletableFuture<Void>>> HELD = new ConcurrentHashMap<>();

    private final TenantSession session;
    private final Probes probes;

    public SayWord(TenantSession session, Probes probes) {
        this.session = session;
        this.probes = probes;
    }

    public Uni<UUID> say(Caller who, String word) {
        UUID id = UUID.randomUUID();
        return Uni.createFrom()
                .completionStage(() -> Optional.ofNullable(HELD.get(word))
                        .map(Queue::poll)
                        .orElseGet(() -> CompletableFuture.completedFuture(null)))
                .chain(() -> session.onConnection(
                        who,
                        tx -> tx.execute(
                                "insert into probe (id, user_id, word) values ($1, $2, $3) on conflict do nothing",
                                id,
                                who.id(),
                                word)))
                .replaceWith(id);
    }

    public Uni<Probe> persist(Caller who, String word) {
        return session.inTransaction(who, tx -> probes.persistAndFlush(new Probe(who.id(), word)));
    }

    public Uni<List<String>> words(Caller who, int limit, Optional<Cursor> after) {
        return session.onConnection(
                        who,
                        tx -> tx.query(
                                "select word from probe where created_at < $1 order by created_at desc limit $2",
                                after.map(Cursor::time)
                                        .orElse(Instant.parse("9999-01-01T00:00:00Z"))
                                        .atOffset(ZoneOffset.UTC),
                                limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString("word"))
                        .toList());
    }
}
