package dev.vitae.vacancy.board;

import dev.vitae.vacancy.jobs.Job;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The last moves that row-level security shows to the transaction at hand: one of each person. */
@ApplicationScoped
class LastMoves implements PanacheRepositoryBase<LastMove, UUID> {

    /** In place of the one before. */
    Uni<Void> keep(LastMove.Before before, Job moved, UUID told) {
        return findById(moved.userId())
                .chain(last -> last == null
                        ? persist(written(new LastMove(moved.userId()), before, moved, told))
                        : Uni.createFrom().item(written(last, before, moved, told)))
                .replaceWithVoid();
    }

    Uni<Void> forget(UUID person) {
        return delete("userId", person).replaceWithVoid();
    }

    private static LastMove written(LastMove last, LastMove.Before before, Job moved, UUID told) {
        last.write(before, moved, told);
        return last;
    }
}
