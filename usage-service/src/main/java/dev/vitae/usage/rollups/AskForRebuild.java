package dev.vitae.usage.rollups;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.StampedEntity;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.tasks.Task;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A super_admin has the sums counted once more from the rows. */
@ApplicationScoped
public class AskForRebuild {

    /** It is nobody's task: whoever asked may be gone before it ends. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final TenantSession session;
    private final RollupRebuilds rebuilds;

    AskForRebuild(TenantSession session, RollupRebuilds rebuilds) {
        this.session = session;
        this.rebuilds = rebuilds;
    }

    /** The rebuild that is under way now, be it another one that has not ended. */
    public Uni<RollupRebuild> ask(Caller caller) {
        UUID id = StampedEntity.newId();
        return session.onConnection(caller, tx -> rebuilds.add(tx, id)
                        .chain(added -> added
                                ? tx.enqueue(Task.of(RebuildRollups.KIND, id, NOBODY))
                                        .chain(() -> rebuilds.find(tx, id))
                                        .map(found -> found.map(RollupRebuilds.Found::rebuild))
                                : rebuilds.underWay(tx)))
                .chain(found -> found.map(rebuild -> Uni.createFrom().item(rebuild))
                        // The other one has ended meanwhile.
                        .orElseGet(() -> ask(caller)));
    }
}
