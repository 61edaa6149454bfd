package dev.vitae.kit.work;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * Work of one person in this process, a few pieces at a time in the order in which they came, for transactions that wait for each
 * other: who asks for much at once holds a few connections of the pool, and not all of them. Nobody who has nothing under way is
 * remembered.
 */
public final class FewAtATime {

    private final int most;
    private final ConcurrentMap<UUID, Line> lines = new ConcurrentHashMap<>();

    /** @param most of one person at a time, at least 1 */
    public FewAtATime(int most) {
        this.most = most;
    }

    /** Begins on the context on which it is subscribed to; fails as the work does. To be subscribed to on a context of Vert.x. */
    public <T> Uni<T> run(UUID person, Supplier<Uni<? extends T>> work) {
        return Uni.createFrom().deferred(() -> {
            CompletableFuture<Void> turn = new CompletableFuture<>();
            join(person, turn);
            return of(turn).chain(work).onTermination().invoke(() -> leave(person, turn));
        });
    }

    private static Uni<Void> of(CompletableFuture<Void> turn) {
        if (turn.isDone()) {
            return Uni.createFrom().voidItem();
        }
        Context context = Vertx.currentContext();
        return Uni.createFrom().completionStage(turn).emitOn(next -> context.runOnContext(ignored -> next.run()));
    }

    private void join(UUID person, CompletableFuture<Void> turn) {
        lines.compute(person, (who, before) -> {
            Line line = before == null ? new Line() : before;
            if (line.begun < most) {
                line.begun++;
                turn.complete(null);
            } else {
                line.waiting.add(turn);
            }
            return line;
        });
    }

    private void leave(UUID person, CompletableFuture<Void> turn) {
        lines.computeIfPresent(person, (who, line) -> {
            if (!line.waiting.remove(turn)) {
                CompletableFuture<Void> next = line.waiting.poll();
                if (next == null) {
                    line.begun--;
                } else {
                    next.complete(null);
                }
            }
            return line.begun == 0 ? null : line;
        });
    }

    /** One person's, under the lock of its entry. */
    private static final class Line {
        private final Queue<CompletableFuture<Void>> waiting = new ArrayDeque<>();
        private int begun;
    }
}
