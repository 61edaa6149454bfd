package dev.vitae.resume.skills.rebuild;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.SqlTx;
import dev.vitae.kit.session.StampedEntity;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.tasks.Task;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** An admin has the evidence of everybody's skills built once more from the topics. */
@ApplicationScoped
public class AskForRebuild {

    /** It is nobody's task: whoever asked may be gone before it ends. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final TenantSession session;
    private final SkillRebuilds rebuilds;

    AskForRebuild(TenantSession session, SkillRebuilds rebuilds) {
        this.session = session;
        this.rebuilds = rebuilds;
    }

    /** The rebuild that is under way now, be it another one that has not ended. */
    public Uni<SkillRebuild> ask(Caller caller) {
        UUID id = StampedEntity.newId();
        return session.onConnection(
                        caller, tx -> rebuilds.add(tx, id).chain(added -> added ? begin(tx, id) : other(tx)))
                .chain(found -> found.map(rebuild -> Uni.createFrom().item(rebuild))
                        // The other one has ended meanwhile.
                        .orElseGet(() -> ask(caller)));
    }

    private Uni<Optional<SkillRebuild>> begin(SqlTx tx, UUID id) {
        return tx.enqueue(Task.of(RebuildSkills.KIND, id, NOBODY))
                .chain(() -> rebuilds.find(tx, id))
                .map(found -> found.map(SkillRebuilds.Found::rebuild));
    }

    private Uni<Optional<SkillRebuild>> other(SqlTx tx) {
        return rebuilds.underWay(tx);
    }
}
